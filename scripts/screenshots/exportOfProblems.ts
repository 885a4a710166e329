/** An export as HR systems write them, for the picture of the import: titles above the header, semicolons, and a problem of each usual kind. */

const rows = [
  'People export 2027-02',
  'Confidential',
  'Employee ID;Supervisor ID;Last name;First name;Business title;Job grade;Org unit;Site;Date of hire;Annual base;Sched. hours;Cost centre',
  '00101;;Okonkwo;Adaeze;VP Engineering;M4;Engineering;Lisbon;03/06/2019;€168.000;40;CC-4400',
  '00102;00101;Villanueva;Marta;Director, Product;M3;Product;Lisbon;14/10/2019;€139.500;40;CC-4410',
  '00417;00102;Carvalho;Ines;Engineering Manager;M1;Checkout;Lisbon;04/09/2023;€96.000;40;CC-4410',
  '00418;417;Wierzbicki;Tomasz;Tech lead;E4;Checkout;Gdańsk;11/02/2020;€92.000;40;CC-4410',
  '00419;417;Haddad;Leila;Senior engineer;E3;Checkout;Lisbon;07/01/2022;€81.500;40;CC-4410',
  '00420;00417;Ferrer;Nuria;Engineer;E2;Checkout;Utrecht;05/05/2024;€64.000;32;CC-4410',
  '00421;00417;TBH;;Senior engineer;E3;Checkout;Lisbon;;;40;CC-4410',
  '00533;00102;Brandt;Tobias;Engineering Manager;M1;Catalogue;Utrecht;02/03/2021;€94.000;40;CC-4420',
  '00534;00533;Hsu;Mei-Ling;Staff engineer;E4;Catalogue;Utrecht;12/08/2019;€98.400;32;CC-4420',
  '00535;00981;Fraser;Ewan;Data engineer;E1;Catalogue;Lisbon;09/09/2024;€46.000;40;CC-4420',
  '00536;00537;Sato;Hana;Senior engineer;E3;Catalogue;Utrecht;01/11/2021;€79.000;40;CC-4420',
  '00537;00536;Weber;Jonas;Senior engineer;E3;Catalogue;Utrecht;18/04/2022;€78.500;40;CC-4420',
  '00538;00533;Vacant – Eng II;;Engineer;E2;Catalogue;Utrecht;;;40;CC-4420',
]

export const exportOfProblems = Buffer.from(rows.join('\r\n'), 'utf8')
