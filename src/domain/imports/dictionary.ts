/** What the headers of HR systems mean. Aliases are normalised (`normaliseHeader`), best first; a file's content has the last word. */
import { normaliseHeader, wordsOfHeader } from './headers'
import type { ImportField } from './types'

/** `weak` aliases mean several things, or are the second best column for their field: matched as likely, never as sure. */
type Entry = { readonly field: ImportField; readonly strong: string; readonly weak?: string }

const entries: readonly Entry[] = [
  {
    field: 'id',
    strong:
      'employeeid employeenumber employeeno emplid empid personid workerid associateid uniqueid externaluserid staffid personnelnumber personnelid identifier externalid bamboohrid hrisid sourcehrisid employeecode personalnummer personalnr mitarbeiternummer mitarbeiternr mitarbeiterid matricule numeroempleado idempleado',
    weak: 'id key number objectid nummer nr uid dn distinguishedname userid workassignmentassociateoid userprincipalname',
  },
  {
    field: 'positionId',
    strong: 'positionid positionnumber positionno jobreq requisitionid reqid planstellennummer',
    weak: 'req requisition planstelle',
  },
  {
    field: 'name',
    strong:
      'name fullname displayname employeename workername personname legalname legalnameformattedname nameformatted vollername mitarbeitername nomcomplet nombrecompleto',
    weak: 'worker employee person cn mitarbeiter mitarbeiterin employe empleado who',
  },
  {
    field: 'givenName',
    strong: 'firstname givenname legalfirstname forename namegivenname vorname rufname prenom nombre',
    weak: 'given first',
  },
  {
    field: 'familyName',
    strong: 'lastname familyname surname legallastname namefamilyname nachname familienname nomdefamille apellido apellidos',
    weak: 'sn family last nom',
  },
  { field: 'preferredName', strong: 'preferredname prefname nickname preferredfirstname knownas callname' },
  {
    field: 'email',
    strong:
      'email emailaddress workemail mail primaryemail workemailaddress companyemail businessemail emailadresse geschaftlicheemail courriel correo correoelectronico',
    weak: 'userprincipalname upn emails',
  },
  {
    field: 'manager',
    strong:
      'managerid manageremployeeid managerpositionid manageremail managersemail manageremailaddress managerworkemail manageremployeenumber managername manager supervisorid supervisoreid supervisoremail supervisorname supervisor reportsto reportstoid reportstoemail reportstoname reportstoassociateid reportingto reportstoassociateoid linemanager linemanagerid linemanageremail bossid managersid workermanager workersmanager directmanager directmanagerid managerreq parentid vorgesetzter vorgesetzte vorgesetztenid vorgesetzternr vorgesetztennummer vorgesetzteremail fuhrungskraft fuehrungskraft responsable superieur manageridentifiant jefe jefedirecto superior managerdisplayname managervalue superioremail',
    weak: 'parent boss leader lead reports managerdn chef cheffe superieurhierarchique',
  },
  { field: 'managerGivenName', strong: 'managerfirstname managergivenname supervisorfirstname' },
  { field: 'managerFamilyName', strong: 'managerlastname managerfamilyname managersurname supervisorlastname' },
  {
    field: 'dottedManager',
    strong: 'dottedids dottedlinemanager dottedline matrixmanager secondarymanager functionalmanager fachlichervorgesetzter',
    weak: 'refs',
  },
  {
    field: 'title',
    strong:
      'jobtitle businesstitle title positiontitle roletitle employeetitle workingtitle jobtitledescription jobname positionname stellenbezeichnung jobbezeichnung funktionsbezeichnung intituleduposte poste puesto cargo jobcodelongname',
    weak: 'position role job jobprofile stelle funktion jobid jobcode jobcodeshortname',
  },
  {
    field: 'level',
    strong: 'level joblevel grade jobgrade paygrade careerlevel seniority karrierestufe gehaltsstufe',
    weak: 'band managementlevel stufe entgeltgruppe niveau nivel',
  },
  { field: 'roleType', strong: 'roletype' },
  { field: 'team', strong: 'team teamname squad subteam subdepartment tribe equipe equipo', weak: 'group gruppe' },
  {
    field: 'department',
    strong: 'department departmentname homedepartmentdescription abteilung abteilungsname departement departamento',
    weak: 'orgunit orgunitname orgunitpath organizationname organisationname supervisoryorganization organisationunit organizationunit businessunit division bereich service organization organisation function jobfunction departmentid departmentcode deptid dept costcenter costcentre kostenstelle',
  },
  {
    field: 'location',
    strong: 'location worklocation office site locationname officelocation standort arbeitsort buro bureau lieu oficina ubicacion',
    weak: 'physicaldeliveryofficename city town workplace buildingid ort stadt ville ciudad state region country land pays pais usagelocation locationstate',
  },
  { field: 'timeZone', strong: 'timezone zeitzone fuseauhoraire zonahoraria' },
  {
    field: 'startDate',
    strong:
      'startdate hiredate hiredon dateofhire startedat datehired hired startdateyyyymmdd joineddate joiningdate dateofjoining employmentstartdate originalhiredate eintrittsdatum einstellungsdatum eintritt datedentree dateembauche dateentree fechadeingreso fechaingreso fechacontratacion',
    weak: 'start joined beginn',
  },
  {
    field: 'endDate',
    strong:
      'enddate terminationdate exitdate contractenddate leavingdate dateofleaving lastday austrittsdatum austritt datedesortie fechadesalida fechabaja',
    weak: 'end',
  },
  {
    field: 'fte',
    strong:
      'fte ftecount weeklyworkinghours weeklyhours hoursperweek scheduledhours schedhours contractedhours contractedhrswk standardhours stdhours workinghours hoursweek hrsweek hrswk hrsperweek weeklyhrs allocationpct fulltimeequivalent wochenstunden arbeitszeit beschaftigungsgrad stellenumfang etp jornada',
    weak: 'effort workload hours pensum stunden',
  },
  {
    field: 'pay',
    strong:
      'annualsalary basesalary basepay salary annualbase annualpay basecomp annualcompensation basepayamount basesalarycents annualbasesalary yearlysalary hourlyrate hourlypay hourlycomp gehalt jahresgehalt grundgehalt bruttojahresgehalt monatsgehalt stundenlohn jahreslohn bruttolohn lohnbrutto bruttogehalt jahresbrutto salaire salaireannuel salario salarioanual sueldo',
    weak: 'compensation base rate wage pay payrate lohn totalcompensation remuneration',
  },
  { field: 'currency', strong: 'currency currencycode paycurrency salarycurrency wahrung waehrung devise moneda' },
  {
    field: 'payPeriod',
    strong: 'payperiod salaryperiod payfrequency payrateper rateperiod paytype compensationfrequency',
    weak: 'per frequency',
  },
  {
    field: 'status',
    strong: 'status employmentstatus employeestatus active activestatus accountenabled currentflag beschaftigungsstatus statut estado',
    weak: 'workerstatus',
  },
  { field: 'note', strong: 'note notes comment comments bemerkung bemerkungen kommentar remarque notas' },
  {
    // Personal data that no plan needs, and secrets: not kept unless asked for.
    field: 'leave-out',
    strong:
      'password passwordhashfunction birthdate dateofbirth dob birthday gender sex ethnicity race religion maritalstatus nationality nationalid nationalidnumber ssn socialsecuritynumber taxid disability veteranstatus homeaddress homephone personalemail recoveryemail recoveryphone iban bankaccount ageconsent agegroup consentprovidedforminor legalagegroupclassification age geburtsdatum geburtstag geschlecht familienstand konfession religionszugehorigkeit staatsangehorigkeit sozialversicherungsnummer steuerid steuernummer datedenaissance sexe fechadenacimiento genero',
  },
]

export type HeaderMeaning = {
  readonly field: ImportField
  readonly isStrong: boolean
  /** 0 is the best alias of its field. */
  readonly rank: number
}

const meanings: ReadonlyMap<string, readonly HeaderMeaning[]> = (() => {
  const byAlias = new Map<string, HeaderMeaning[]>()
  for (const { field, strong, weak } of entries) {
    const add = (aliases: string, isStrong: boolean, from: number): void => {
      for (const [at, alias] of aliases.split(' ').entries()) {
        const known = byAlias.get(alias)
        const meaning = { field, isStrong, rank: from + at }
        if (known) known.push(meaning)
        else byAlias.set(alias, [meaning])
      }
    }
    add(strong, true, 0)
    if (weak) add(weak, false, 1000)
  }
  return byAlias
})()

const none: readonly HeaderMeaning[] = []

/** Words before or after a known header that change nothing: `Employee first name`, `Current salary (EUR)`, `Location description`. */
const before = /^(?:employee|worker|person|current|primary|main|official|legal|contractual|actual|aktuell(?:e|es|er)?) /
const after = / (?:name|description|desc|text|label|eur|usd|gbp|chf|cad|aud|sek|nok|dkk|pln|inr)$/

/**
 * What a header may mean, from the dictionary alone; empty when it is not known. Looked up whole; then, as a weak match, by its last
 * part (`jobInfo.reportsTo`), without brackets, by its first part (`Location - City`), and without words that change nothing.
 */
export function meaningsOfHeader(header: string): readonly HeaderMeaning[] {
  const whole = meanings.get(normaliseHeader(header))
  if (whole) return whole
  const lastPart = header.split(/[.:]/).at(-1) ?? ''
  const byPart = lastPart === header ? undefined : meanings.get(normaliseHeader(lastPart))
  if (byPart) return byPart
  const bare = wordsOfHeader(header.replace(/\([^)]*\)/g, ' '))
  const firstPart = header.split(/ [-–|] |[/|]/)[0] ?? ''
  const shorter = [
    bare,
    bare.replace(after, ''),
    bare.replace(before, ''),
    bare.replace(before, '').replace(after, ''),
    wordsOfHeader(firstPart),
  ]
  for (const words of shorter) {
    const found = words === '' ? undefined : meanings.get(words.replaceAll(' ', ''))
    // Personal data is left out only under its own name: a guess must not lose a column.
    if (found)
      return found.filter(({ field }) => field !== 'leave-out').map(meaning => ({ ...meaning, isStrong: false, rank: meaning.rank + 2000 }))
  }
  return none
}
