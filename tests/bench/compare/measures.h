// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnel_run.h"

#include <chrono>

namespace rookery::bench {

/// One number that a measure comes to.
struct Figure
{
    QString name; ///< with its unit
    double value = 0;
};
struct Result
{
    QList<Figure> figures;
    QString failed; ///< why it came to nothing; empty: it did not fail
};

/// What a measure has to work with.
struct Bench
{
    const TunnelRun &tunnel;
    const LoadTarget &target;
    std::chrono::duration<double> time; ///< how long to measure
};

struct Measure
{
    const char *name;
    const char *what;
    Result (*run)(const Bench &);
};

/// All there are, in the order in which they are run.
[[nodiscard]] QList<Measure> allMeasures();

/// \name measures_bulk.cpp
/// @{
[[nodiscard]] Result upload(const Bench &bench);
[[nodiscard]] Result download(const Bench &bench);
[[nodiscard]] Result upload8(const Bench &bench);
[[nodiscard]] Result download8(const Bench &bench);
/// @}
/// \name measures_flows.cpp
/// @{
[[nodiscard]] Result opens1(const Bench &bench);
[[nodiscard]] Result opens64(const Bench &bench);
[[nodiscard]] Result pingPong(const Bench &bench);
[[nodiscard]] Result pingPongUnderLoad(const Bench &bench);
[[nodiscard]] Result datagrams(const Bench &bench);
[[nodiscard]] Result idleFlows(const Bench &bench);
/// @}
/// \name measures_whole.cpp
/// @{
[[nodiscard]] Result integrity(const Bench &bench);
[[nodiscard]] Result halfClose(const Bench &bench);
/// @}

} // namespace rookery::bench
