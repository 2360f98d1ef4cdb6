/** Bytes a file may have: 500 MB, as the server's own limit (a test holds the two equal; that one brings Node's modules along). */
export const MOST_UPLOAD_BYTES = 500_000_000;
