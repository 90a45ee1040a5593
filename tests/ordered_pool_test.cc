// The pool that articles go through: the results in the order of the items whatever the threads, and an end in every case.
#include <doctest/doctest.h>
#include <stdexcept>
#include <string>
#include <vector>

#include "output/cli/ordered_pool.h"

using namespace crosstally;

namespace {

struct Job {
    int items = 0;
    int failing_item = -1;  // the worker throws at it
    int last_wanted = -1;   // consume stops after it
};

std::vector<int> results_of(const Job& job, unsigned threads) {
    std::vector<int> out;
    int next = 0;
    const auto produce = [&](int& item) {
        item = next++;
        return item < job.items;
    };
    const auto make_worker = [&] {
        return [&job, work = 0U](int item) mutable {
            for (int i = 0; i < (item % 7) * 500; ++i) work = work * 31U + static_cast<unsigned>(i);  // some take longer
            if (item == job.failing_item) throw std::runtime_error("item " + std::to_string(item));
            return item * 2 + static_cast<int>(work & 0U);
        };
    };
    const auto consume = [&](int result) {
        out.push_back(result);
        return result != job.last_wanted * 2;
    };
    OrderedPool<int, int, decltype(produce), decltype(make_worker), decltype(consume)>(produce, make_worker, consume).run(threads);
    return out;
}

std::vector<int> doubled(int count) {
    std::vector<int> out;
    for (int i = 0; i < count; ++i) out.push_back(i * 2);
    return out;
}

}  // namespace

TEST_CASE("results come in the order of the items, all of them, with any number of threads") {
    for (const int items : {0, 1, 2, 7, 8, 9, 15, 16, 17, 33, 1000}) {
        for (const unsigned threads : {1U, 2U, 3U, 16U}) {
            CAPTURE(items);
            CAPTURE(threads);
            CHECK(results_of({.items = items}, threads) == doubled(items));
        }
    }
}

TEST_CASE("what takes the results may stop the work, and a worker's exception comes out") {
    for (const unsigned threads : {1U, 2U, 16U}) {
        CAPTURE(threads);
        CHECK(results_of({.items = 500, .last_wanted = 20}, threads) == doubled(21));
        CHECK_THROWS_WITH((void)results_of({.items = 500, .failing_item = 100}, threads), "item 100");
        CHECK_THROWS_WITH((void)results_of({.items = 3, .failing_item = 2}, threads), "item 2");
    }
}
