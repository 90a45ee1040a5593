#include "extract/claim/make_claims.h"

namespace crosstally {

void make_claims(Document& document) {
    for (std::uint32_t i = 0; i < document.tags.quantities.size(); ++i) {
        Claim claim;
        claim.quantity = i;
        claim.span = document.tags.quantities[i].span;
        claim.sentence = document.tags.quantities[i].sentence;
        document.claims.push_back(std::move(claim));
    }
}

}  // namespace crosstally
