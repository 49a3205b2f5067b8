const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const WOMEN = set(
  'Anna Maria Emma Sarah Laura Lena Nora Rosa Julia Sophie Olivia Mia Ava Emily Chloe Jane Mary Lisa Linda Susan Karen Helen Amy Fatima Aisha Priya Sunita Deepa Neha Pooja Ananya Elif Marta Elena Olga Greta Heidi Marie Camille Niamh Aoife Ciara Clara Ella Lucy Grace Hannah Zara Meera Kavita Leila Amina',
);
const MEN = set(
  'David John James Robert Michael William Thomas Tom Charles Daniel Matthew Paul Peter George Kevin Brian Tim Ben Adam Liam Noah Leo Lucas Luke Jack Oliver Henry Oscar Hugo Bruno Max Felix Omar Ali Ahmed Kareem Karim Rahul Amit Raj Anil Arjun Rohan Vikram Mehmet Emre Carlos Pedro Luis Jose Juan Ivan Hans Klaus Pierre Patrick Conor Brendan Samir Hassan Ravi',
);

/** Whether one name may stand for the other: words around it agree with its gender in most languages. */
export const mayStandFor = (name: string, other: string): boolean =>
  (WOMEN.has(name) && WOMEN.has(other)) || (MEN.has(name) && MEN.has(other));

export const isKnownName = (name: string): boolean => WOMEN.has(name) || MEN.has(name);
