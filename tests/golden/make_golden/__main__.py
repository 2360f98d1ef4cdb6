"""Writes tests/golden/<function>.json: reference values for lib/analysis made with scipy, numpy and mpmath.

    python3 tests/golden/make_golden

Nothing here reads this project's code. Each value comes from a packaged routine, from complete enumeration, or from
the definition written out in another way than in lib/analysis (double loops, matrices, numerical maximisation).
Incident counts are invented unless a name says "starter".
"""
import sys

sys.dont_write_bytecode = True

import building_blocks  # noqa: E402
import maps  # noqa: E402
import shares  # noqa: E402
import space  # noqa: E402
import tables  # noqa: E402
import times  # noqa: E402

MAKERS = (
    building_blocks.distributions,
    building_blocks.rng,
    building_blocks.ranks,
    shares.share_interval,
    shares.design_effect,
    shares.identification_bounds,
    shares.membership_bounds,
    shares.permutation_p,
    shares.poisson_rate_ratio,
    shares.chapman,
    maps.concentration,
    maps.hoover_null,
    maps.area_rates,
    maps.overlap_indices,
    maps.overlap_test,
    maps.overlap_contrast,
    space.partial_spearman,
    space.leave_one_out,
    space.spatial_cross,
    times.coincidence,
    times.coincidence_bounds,
    times.cross_correlation,
    tables.two_by_two,
    tables.contingency,
    tables.stratified_difference,
    tables.quasi_poisson,
    tables.adjust_p,
    tables.ach_score,
)

for make in MAKERS:
    make()
