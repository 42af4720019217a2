package org.yuegang.liaison.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the messages of a bundle say of one another under their own signatures, whatever its manifest says: one follows
 * from the one before it, no act stands in it twice, and what is answered is there.
 */
final class BundleOrder {

	private final Map<String, BundleMessage> acts = new HashMap<>();

	private final Map<String, BundleMessage> answers = new HashMap<>();

	/**
	 * @param messages by sender and number
	 * @param ignored which were kept without effect: they bring no act, and answer none
	 */
	BundleOrder(List<BundleMessage> messages, Predicate<BundleMessage> ignored, BundleFindings findings) {
		List<BundleMessage> taken = messages.stream().filter(ignored.negate()).toList();
		for (BundleMessage message : taken) {
			BundleMessage first = this.acts.putIfAbsent(message.act(), message);
			if (first != null) {
				findings.bad(message.file(), "bears the act of " + first.file() + " once more");
			}
		}
		taken.stream().filter(BundleMessage::answers).forEach(answer -> answer(answer, findings));
		for (int n = 1; n < messages.size(); n++) {
			follow(messages.get(n - 1), messages.get(n), findings);
		}
	}

	private void answer(BundleMessage answer, BundleFindings findings) {
		BundleMessage about = this.acts.get(answer.about());
		if (about == null) {
			findings.bad(answer.file(), "answers the act " + answer.about() + ", which is not here");
		}
		else if (!about.to().equals(answer.from()) || about.answers()) {
			findings.bad(answer.file(), "answers " + about.file() + ", which is not " + answer.from() + "'s to answer");
		}
		else {
			BundleMessage first = this.answers.putIfAbsent(answer.about(), answer);
			if (first != null) {
				findings.bad(answer.file(), "answers " + about.file() + ", as " + first.file() + " did");
			}
		}
	}

	private static void follow(BundleMessage before, BundleMessage after, BundleFindings findings) {
		if (!before.from().equals(after.from())) {
			return;
		}
		if (!before.text().text("epoch").equals(after.text().text("epoch"))) {
			findings.bad(after.file(), "is of another stream than " + before.file());
		}
		else if (before.seq() + 1 == after.seq() && !before.text().hash().equals(after.text().text("prev"))) {
			findings.bad(after.file(), "does not follow from " + before.file());
		}
	}

	/** The other unit's answer that it rejects the act of a message; null where it did not. */
	@Nullable BundleMessage rejection(BundleMessage message) {
		BundleMessage answer = this.answers.get(message.act());
		return answer != null && answer.type().equals(Act.REJECTED) && this.acts.get(message.act()) == message ? answer
				: null;
	}

	/** The files of acts that the other unit has not answered. */
	String unanswered() {
		return this.acts.values()
			.stream()
			.filter(message -> !message.answers() && !this.answers.containsKey(message.act()))
			.map(BundleMessage::file)
			.sorted()
			.collect(Collectors.joining(", "));
	}

}
