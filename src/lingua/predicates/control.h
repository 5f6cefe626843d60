// Which words decide who acts in an infinitive or gerund below them, where the general rule does not hold.
//
// The general rule: the object of the governing verb acts if there is one, otherwise its subject
// ("Norway asked Chad to withdraw": Chad; "Chad agreed to withdraw": Chad). What departs from it stands here.
#pragma once

#include <string_view>

namespace reportedly::lingua {

// "promised Chad to withdraw", "Chad's offer to mediate": who promises acts, not who is promised.
bool is_promise(std::string_view lemma);

// "called on Chad to withdraw", "pleaded with Chad to stay": what stands behind this preposition acts.
bool is_directed(std::string_view lemma, std::string_view preposition);

// "sent troops to guard the port", "asked Chad in order to ...": though the infinitive is no complement (or the
// parser did not see that it is), the object acts.
bool directs_object(std::string_view lemma);

// "a plan to withdraw", "permission to leave": an infinitive behind such a noun is its own complement. Behind another
// noun, as in "told drivers to stop", it belongs to the verb, wherever the parser has hung it.
bool takes_infinitive(std::string_view noun);

// "the claim that Chad left": what follows is what was claimed, even where the parser took it for a relative clause.
bool takes_that(std::string_view noun);

// "an order to Chad to withdraw", "a call on both sides to stop".
bool is_directive_noun(std::string_view lemma);

// "gave Chad permission to leave": the recipient acts.
bool is_giving(std::string_view lemma);

// "accused Chad of an attack", "thanked Chad for the offer": the object acts in the noun.
bool holds_responsible(std::string_view lemma, std::string_view preposition);

// "engaged in talks", "went on strike", "met for talks"; not "asked for talks".
bool carries_noun(std::string_view lemma, std::string_view preposition);

// "accused Chad of shelling", "stopped Chad from shelling", but "opened the talks by shelling".
bool hands_object_to_gerund(std::string_view preposition);

// "a round of talks", "a wave of attacks": the governor of the first is the governor of the second.
bool is_transparent(std::string_view lemma);

// "the day Chad attacked": the noun is no object of the clause that describes it.
bool is_time_or_manner(std::string_view lemma);

// "arrested by Monday", "by force": no agent.
bool is_no_agent(std::string_view lemma);

}  // namespace reportedly::lingua
