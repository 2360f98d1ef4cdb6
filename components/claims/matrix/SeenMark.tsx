"use client";

import { useEffect } from "react";
import { keepSetting, MATRIX_SEEN_COOKIE } from "../../ui/setting-cookie";

/** Whoever reads everything without a handle and signs one later has seen it: their browser keeps that until they rate. */
export function SeenMark() {
  useEffect(() => keepSetting(MATRIX_SEEN_COOKIE, "yes"), []);
  return null;
}
