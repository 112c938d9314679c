#pragma once

#include <span>
#include <vector>

#include "check/figures/figure.h"
#include "check/kind.h"

namespace gainsay {

/// What two tracks of one series may differ in: a track is what one source says in one file.
struct TrackTolerance {
  Movement movement;  ///< between two tracks
  long days = 0;      ///< a figure agrees with one of the other track that is up to this many days off
};

/// The conflicts of a series, each figure taken at the end of its period: between neighbours of one track, each pair a
/// finding of its own, and between tracks on the same day or, where one has no figure for the day, its latest before.
/// Rows of one track and day are left to the check `unique` when the topic has it. Linear in figures times tracks.
[[nodiscard]] std::vector<Finding> find_series_conflicts(const Figures& figures, const Movement& movement,
                                                         const TrackTolerance& between,
                                                         std::span<const Statement> statements,
                                                         const CheckContext& context);

}  // namespace gainsay
