// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without libFuzzer, so that every build does: each file of its corpus, then mutations of
// them, the same ones every time.
// Usage: fuzz_NAME CORPUS_FOLDER MUTATIONS     or, to look at one input: fuzz_NAME FILE
#include "fuzz_target.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using Input = std::vector<uint8_t>;
constexpr size_t LargestInput = 8192;

const Input *running = nullptr;

/// Shows the input that broke the target; as a file it can be given to this program alone.
void showInput(int)
{
    static constexpr char Digits[] = "0123456789abcdef";
    std::array<char, 2> hex{};
    for (const uint8_t byte : *running) {
        hex = {Digits[byte >> 4], Digits[byte & 15]};
        (void)!::write(STDERR_FILENO, hex.data(), hex.size());
    }
    (void)!::write(STDERR_FILENO, "\n", 1);
    std::signal(SIGABRT, SIG_DFL);
    ::raise(SIGABRT);
}

void run(const Input &input)
{
    running = &input;
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

Input read(const std::filesystem::path &file)
{
    std::ifstream in(file, std::ios::binary);
    return Input(std::istreambuf_iterator<char>(in), {});
}

class Mutator
{
public:
    Input mutate(const std::vector<Input> &corpus)
    {
        Input input = corpus[below(corpus.size())];
        for (size_t steps = 1 + below(6); steps > 0; --steps)
            step(input, corpus[below(corpus.size())]);
        input.resize(std::min(input.size(), LargestInput));
        return input;
    }

private:
    // Not std::uniform_int_distribution: its values differ between libraries, and a failure must come again.
    size_t below(size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

    void step(Input &input, const Input &other)
    {
        const size_t at = below(input.size() + 1);
        const size_t length = std::min(below(16), input.size() - at);
        const auto here = input.begin() + std::ptrdiff_t(at);
        switch (below(7)) {
        case 0: // one bit
            if (at < input.size())
                input[at] = uint8_t(input[at] ^ (1U << below(8)));
            break;
        case 1: // one byte, often one that a parser minds
            if (at < input.size())
                input[at] = Interesting[below(Interesting.size())];
            break;
        case 2:
            input.insert(here, Interesting[below(Interesting.size())]);
            break;
        case 3:
            input.insert(here, 1 + below(300), uint8_t(m_random()));
            break;
        case 4:
            input.erase(here, here + std::ptrdiff_t(length));
            break;
        case 5: { // the same again
            const Input part(here, here + std::ptrdiff_t(length));
            input.insert(input.begin() + std::ptrdiff_t(below(input.size() + 1)), part.begin(), part.end());
            break;
        }
        default: // the end of another one
            input.resize(at);
            input.insert(input.end(), other.begin() + std::ptrdiff_t(below(other.size() + 1)), other.end());
        }
    }

    static constexpr std::array<uint8_t, 24> Interesting{0,   1,   4,   5,   7,   '\t', '\n', '\r',
                                                         ' ', '/', ':', '[', ']', '%',  '@',  '0',
                                                         '9', 'a', 'z', 126, 127, 128,  254,  255};
    std::mt19937 m_random{20240229};
};

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2) {
        run(read(argv[1]));
        return 0;
    }
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s CORPUS_FOLDER MUTATIONS | FILE\n", argv[0]);
        return 2;
    }
    std::signal(SIGABRT, showInput);
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(argv[1]))
        files.push_back(entry.path());
    // The order of a folder is nobody's promise.
    std::sort(files.begin(), files.end());
    std::vector<Input> corpus(1);
    for (const auto &file : files)
        corpus.push_back(read(file));
    if (corpus.size() < 3) {
        std::fprintf(stderr, "no corpus in %s\n", argv[1]);
        return 2;
    }
    for (const Input &input : corpus)
        run(input);
    Mutator mutator;
    const long mutations = std::atol(argv[2]);
    for (long i = 0; i < mutations; ++i)
        run(mutator.mutate(corpus));
    std::printf("%zu inputs of the corpus and %ld mutations\n", corpus.size() - 1, mutations);
    return 0;
}
