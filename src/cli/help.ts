export const help = `Espalier from a script

  espalier inspect FILE… [--json]
      What an export of people holds, how its columns are read, and what is the matter with it.
      Files that only name ids, such as departments.csv, may stand beside it.

  espalier convert FILE… --out plan.espalier [--name NAME] [--left-out rows.csv]
      The plan of an export, every proposed fix accepted. Rows that do not come in go to --left-out.

  espalier export plan.espalier --out chart.svg|chart.png|plan.json
      [--scenario NAME] [--as-of YYYY-MM-DD] [--focus NAME] [--with-pay] [--scale 1|2|4]
      A picture of the chart, or the plan as JSON. Pay is left out unless --with-pay.
      --as-of shows the day, by the scenario; --focus shows one person or position and everyone below.
      A PNG has two pixels for each of the chart's, unless --scale says otherwise.

Status 1, and a sentence on standard error, for what cannot be read.
`
