/** A setting of the server that pages use; null where it is not set. Empty, as in a copied .env.example, is not set. */
export function setting(name: "PUBLIC_URL" | "MAP_TILE_URL"): string | null {
  return process.env[name] || null;
}
