package org.yuegang.liaison.lifecycle.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Called;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.ForwardPlan;
import org.yuegang.liaison.deadline.RungKind;
import org.yuegang.liaison.deadline.Urgency;

/**
 * An open duty as the API shows it.
 *
 * @param ref this node's reference of the case, where it has given one
 * @param stoppedUntil while its clock is stopped: until when at the most
 * @param policy the id of the policy its times came from
 * @param name what is owed, in the caller's language, as are {@code clock}, {@code reckoned} and {@code next.words}
 * @param plan all steps to come, with the names of those of this side who would be called
 * @param reckoned how its due time was counted; absent in cases of before that was kept
 */
record Obligation(@Nullable String ref, UUID subject, String feature, String key, DutyKind kind, Urgency urgency,
		String debtor, String creditor, Instant since, Instant due, boolean overdue, @Nullable Instant stoppedUntil,
		String policy, String name, String clock, @Nullable String reckoned, @Nullable Next next,
		List<ForwardPlan.Step> plan) {

	/** The next step of the ladder. */
	record Next(int step, Instant at, RungKind does, List<Called> calls, String words) {
	}

	/** A page of them; {@code next} is the cursor of the page that follows. */
	record Page(List<Obligation> items, @Nullable String next) {
	}

}
