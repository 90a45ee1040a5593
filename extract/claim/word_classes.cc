#include "extract/claim/word_classes.h"

#include <array>

#include "rules/word_table.h"

namespace crosstally {
namespace {

struct ClassList {
    std::uint32_t classes;
    std::string_view words;
};

constexpr std::array lists = {
    ClassList{determiner, "the a an this that these those its their his her our my your such each every all both some any no "
                          "another other what whose many most several few much half certain"},
    ClassList{preposition, "of in on at by for from to with within across throughout among amongst between against during after "
                           "before since until till under over above below through into onto about around near outside inside "
                           "than per despite amid via without upon off behind beyond towards toward alongside including out "
                           "following versus like"},
    ClassList{conjunction, "and or but nor while whereas as because although though when if so yet where that whether & plus"},
    ClassList{pronoun, "it they he she we you i them him us me there who which those these this that whom itself themselves one "
                       "somebody nobody everyone anyone none"},
    ClassList{auxiliary, "is are was were be been being am has have had having do does did will would shall should can could may "
                         "might must not cannot don't doesn't didn't wasn't weren't isn't aren't hasn't haven't hadn't won't "
                         "wouldn't couldn't can't ca wo n't 're 've 'll 'd 's it's they're we're we've they've there's that's"},
    ClassList{be, "is are was were be been being am wasn't weren't isn't aren't 're it's they're we're there's that's"},
    ClassList{speech_verb, "said says say saying told tells show shows showed shown reveal reveals revealed suggest suggests suggested warn "
                           "warns warned claim claims claimed announced announces confirmed confirms added adds admitted according "
                           "believe believes think thinks estimated estimates insisted insists argued argues reckon reckons explained "
                           "predicts predicted forecasts indicate indicates indicated disclosed wants want called hopes expects expect"},
    ClassList{change_verb, "rose risen rise rises rising fell fallen fall falls falling climbed climbs climb climbing dropped drops drop "
                           "dropping grew grown grow grows growing jumped jumps jump surged surges soared soars increased increases "
                           "increase increasing decreased decreases declined declines decline sank sunk slipped slips dipped dips slid "
                           "slumped plunged tumbled shrank shrunk swelled doubled tripled trebled quadrupled halved widened narrowed "
                           "eased edged crept rocketed leapt slowed up down went goes gone came passed risen cut raised reduced lowered "
                           "lifted boosted hiked slashed trimmed revised leaped leaping surging soaring jumping ballooned spiked mushroomed "
                           "swollen rebounded skyrocketed spiralled plummeted plummeting slumping plunging tumbling dwindled contracted "
                           "collapsed receded retreated sliding sinking dipping slipping easing shrinking shrinks edging ticking accelerating slowing cooling quickening strengthening weakening inching nudging"},
    ClassList{level_verb, "is are was were been be stood stands stand reached reaches reach totalled totals totaled hit hits cost costs "
                          "numbered amounted remains remain remained became averaged averages came equals represents represented "
                          "accounted accounts"},
    ClassList{change_noun, "rise rises fall falls increase increases decrease decreases drop drops jump jumps surge surges decline "
                           "declines reduction reductions gain gains cut cuts growth climb slump dip hike leap change loss saving uplift "
                           "improvement plunge spike"},
    ClassList{counting_noun, "number numbers total totals tally sum share proportion percentage count amount figure figures level levels "
                             "average rate record maximum minimum peak quarter majority minority rest"},
    ClassList{hedge_word, "nearly almost about around roughly approximately some just only more less fewer than over under up to at "
                          "least most as many much well far further another extra additional the a an total of record even already "
                          "still now merely barely exactly precisely perhaps maybe estimated average typical staggering whopping "
                          "mere other all but high low new all-time bone-chilling close around currently also"},
    ClassList{time_word, "year years month months week weeks day days quarter hour hours minute minutes second seconds decade decades "
                         "night nights morning evening afternoon today yesterday tomorrow tonight last next previous past early late "
                         "earlier later ago annually january february march april may june july august "
                         "september october november december monday tuesday wednesday thursday friday saturday sunday autumn spring "
                         "summer winter christmas time period once twice first"},
    ClassList{past_form, "made sent spent found held won lost left paid built sold bought brought given taken seen shut hurt known born "
                         "caught taught kept met run done gone driven written stolen broken thrown flown drawn withdrawn worn dealt led "
                         "fed put set read gave took saw got gotten ran rang began begun drove wrote flew drew chose chosen lay meant "
                         "felt slept burnt understood beat beaten struck sought fought had said told let lent hit cut shot stood sat "
                         "spoke spoken sank sunk rose fell grew went came became lay dug fed hid swore wore threw broke woke"},
    ClassList{present_form, "makes takes earns pays spends carries holds covers includes include receives receive gets get contains "
                            "employs employ serves owns uses needs need accounts account involves involve wants has have live lives fetches "
                            "work works run runs make take pay spend face faces say says attend attends suffer suffers own remain "
                            "remains live sits lies expects plans own die dies compares compare beats beat means mean"},
    ClassList{adverb, "not never also now still already just only even ever yet again often always usually nationally locally once too "
                      "instead meanwhile however then here there very quite rather almost nearly separately altogether overall "
                      "respectively together elsewhere alone back away more less least"},
    ClassList{origin, "from near outside off behind beyond towards toward to around via opposite"},
    ClassList{locative, "in across throughout within at over inside among for around nationwide"},
    ClassList{clause_start, "while whereas as but because although though when after before if so yet since that which who where with "
                            "despite amid until whether saying including meaning"},
    ClassList{comparison, "than compared against versus"},
};

// These only look like an adverb, like a past form and like a participle.
constexpr std::uint32_t no_adverb = 1U << 29;
constexpr std::uint32_t no_past = 1U << 30;
constexpr std::uint32_t no_participle = 1U << 31;
constexpr std::string_view false_adverb = "family supply assembly monopoly anomaly italy july hourly daily weekly monthly quarterly yearly elderly";
constexpr std::string_view false_past = "hundred need speed seed feed bed red breed deed indeed exceed proceed sacred naked united shed weed "
                                        "embed bleed biped infrared wicked detached terraced unemployed disabled skilled unskilled armed wooded gifted";
constexpr std::string_view false_ing = "thing king ring spring evening morning ceiling nothing something anything during wing string building "
                                       "bring sing dwelling funding housing";

WordTable make_table() {
    WordTable table;
    for (const ClassList& list : lists) table.add(list.words, list.classes);
    table.add(false_adverb, no_adverb);
    table.add(false_past, no_past);
    table.add(false_ing, no_participle);
    return table;
}

std::uint32_t classes_of_ending(std::string_view word, std::uint32_t listed) {
    if (word.size() > 4 && word.ends_with("ly") && (listed & no_adverb) == 0) return adverb;
    if (word.size() > 3 && word.ends_with("ed") && (listed & no_past) == 0) return past_form;
    if (word.size() > 4 && word.ends_with("ing") && (listed & no_participle) == 0) return ing_form;
    return 0;
}

const WordTable& word_table() {
    static const WordTable table = make_table();
    return table;
}

std::uint32_t with_ending(std::string_view word, std::uint32_t listed) {
    return (listed | classes_of_ending(word, listed)) & ~(no_adverb | no_past | no_participle);
}

}  // namespace

std::uint32_t classes_of(std::string_view word) { return with_ending(word, word_table().bits_of(word)); }
std::uint32_t classes_of_padded(std::string_view word) { return with_ending(word, word_table().bits_of_padded(word)); }

}  // namespace crosstally
