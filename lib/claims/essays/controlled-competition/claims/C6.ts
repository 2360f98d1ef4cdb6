import type { Claim } from "../../../claim";

export default {
  id: "C6", name: "Coexistence in the east", section: "Haqqani network", testable: "partly",
  statement: "In eastern Afghanistan the Haqqanis and parts of ISKP covertly leave each other alone.",
  recordsCanShow: "Operations per attack in the eastern region (Nangarhar, Kunar, Laghman, Nuristan) against elsewhere; second, as our own reading, in Khost, Paktia and Paktika.",
  cannotShow: "A secret understanding. Few operations can also mean few reports: nobody searched these provinces systematically.",
  incidents: [], notFound: ["any record in Laghman, Nuristan, Paktia or Paktika", "any attack assessed to ISKP in Khost"],
  recordsQuery: "province=AF06,AF07,AF15,AF16",
} as const satisfies Claim;
