import type { Operation } from "./operation";
import { aboutOperations } from "./operations/about";
import { claimOperations } from "./operations/claims";
import { compareOperations } from "./operations/compare";
import { figureOperations } from "./operations/figures";
import { followingOperations } from "./operations/following";
import { importOperations } from "./operations/imports";
import { recordOperations } from "./operations/records";

/** Every method of every address. A test compares it with the routes that there are, both ways. */
export const operations: readonly Operation[] = [...recordOperations, ...figureOperations, ...followingOperations, ...claimOperations, ...compareOperations, ...importOperations, ...aboutOperations];
