/** Every kind of page, and what it answers. The record is one with a point, sources, voices and relations. */
export const pages: readonly { readonly path: string; readonly status: 200 | 404 }[] = [
  { path: "/", status: 200 },
  { path: "/?target=worship-place&map=both&points=on", status: 200 },
  { path: "/?q=nothing-matches-this&colour=red", status: 200 },
  { path: "/incidents", status: 200 },
  { path: "/incidents/IA-2021-0005", status: 200 },
  { path: "/incidents/new", status: 200 },
  { path: "/incidents/IA-2021-0005/edit", status: 200 },
  { path: "/provinces", status: 200 },
  { path: "/provinces/AF01", status: 200 },
  { path: "/provinces/AF34", status: 200 },
  { path: "/hypothesis", status: 200 },
  { path: "/methods", status: 200 },
  { path: "/codebook", status: 200 },
  { path: "/data", status: 200 },
  { path: "/no-such-page", status: 404 },
  { path: "/incidents/IA-1999-0001", status: 404 },
];
