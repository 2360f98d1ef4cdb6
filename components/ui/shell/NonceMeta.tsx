"use client";

import { useState } from "react";

/**
 * Tells React Aria the nonce for the style elements it makes. The document keeps the policy it came with, so the first
 * nonce stays, whatever later requests bring.
 */
export function NonceMeta({ nonce }: { readonly nonce: string }) {
  const [first] = useState(nonce);
  // Browsers hide the attribute from scripts, which looks like a difference.
  return <meta property="csp-nonce" nonce={first} suppressHydrationWarning />;
}
