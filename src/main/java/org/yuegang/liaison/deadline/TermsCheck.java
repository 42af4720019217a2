package org.yuegang.liaison.deadline;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with terms that came from the other node, as the place in them: a key that cannot stand in the book of
 * duties, a time that nobody agreed to wait for, a ladder without the times of its steps.
 */
public final class TermsCheck {

	private static final int LONGEST_KEY = 160;

	private static final int LONGEST_LADDER = 20;

	private static final Duration LONGEST = Duration.ofDays(366);

	private static final int MOST_JOINT_DAYS = 250;

	private TermsCheck() {
	}

	/** @param allowed the duties that the sender's act may open */
	public static Optional<String> problem(@Nullable Terms terms, Set<? extends NamedDuty> allowed) {
		Set<String> keys = new HashSet<>();
		for (int i = 0; terms != null && i < terms.openings().size(); i++) {
			Terms.Opening opening = terms.openings().get(i);
			NamedDuty duty = allowed.stream().filter(one -> one.kind().equals(opening.kind())).findFirst().orElse(null);
			String fault = duty == null ? "/kind"
					: !isOf(duty, opening.key()) || !keys.add(opening.key()) ? "/key" : fault(opening);
			if (fault != null) {
				return Optional.of("/openings/" + i + fault);
			}
		}
		return Optional.empty();
	}

	/** A duty goes by the name of its kind, so that none hides behind the key of another. */
	private static boolean isOf(NamedDuty duty, String key) {
		return key.length() <= LONGEST_KEY && (key.equals(duty.keyed()) || key.startsWith(duty.keyed() + "/"));
	}

	private static @Nullable String fault(Terms.Opening opening) {
		List<Term.Step> ladder = opening.term().ladder();
		if (!opening.term().kind().equals(opening.kind())) {
			return "/term/kind";
		}
		if (!isBearable(opening.term().within())) {
			return "/term/within";
		}
		if (ladder.size() > LONGEST_LADDER || !ladder.stream().map(Term.Step::after).allMatch(TermsCheck::isBearable)) {
			return "/term/ladder";
		}
		if (opening.times() == null) {
			return null;
		}
		return opening.times().steps().size() != ladder.size() ? "/times/steps"
				: isCredible(opening.times().reckoning(), opening.term().within()) ? null : "/times/reckoning";
	}

	/** What explains a time is of its term, and no longer than such a term can need. */
	private static boolean isCredible(@Nullable Reckoning reckoning, Span within) {
		return reckoning == null || reckoning.within().equals(within) && reckoning.unknown().size() <= LONGEST_LADDER
				&& reckoning.skipped().size() <= MOST_JOINT_DAYS
				&& reckoning.skipped().stream().noneMatch(skipped -> skipped.to().isBefore(skipped.from()));
	}

	private static boolean isBearable(Span span) {
		return span.clock() == null ? span.jointDays() <= MOST_JOINT_DAYS : span.clock().compareTo(LONGEST) <= 0;
	}

}
