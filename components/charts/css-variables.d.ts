import "react";

/** Style attributes may set custom properties, which React's own types leave out. */
declare module "react" {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
