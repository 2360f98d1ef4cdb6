// Types of style sheets, for checks that run before `next` has written its own next-env.d.ts.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
