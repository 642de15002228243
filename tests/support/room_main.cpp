// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"

int main(int argc, char **argv)
{
    return rookery::test::runRoomTest(argc, argv);
}
