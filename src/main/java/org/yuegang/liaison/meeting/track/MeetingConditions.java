package org.yuegang.liaison.meeting.track;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.meeting.act.Agreement;
import org.yuegang.liaison.meeting.act.Conclusion;
import org.yuegang.liaison.meeting.act.Holding;
import org.yuegang.liaison.meeting.act.ItemDone;
import org.yuegang.liaison.meeting.act.MeetingDuty;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.act.MinutesAgreement;
import org.yuegang.liaison.meeting.act.MoveAgreement;
import org.yuegang.liaison.meeting.act.Reminder;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MinutesRevision;
import org.yuegang.liaison.meeting.state.Step;
import org.yuegang.liaison.system.Refusal;

/** The conditions of {@link MeetingTrack}. While no form is given, what depends on it counts as fulfilled. */
final class MeetingConditions {

	private MeetingConditions() {
	}

	/** The incidents named are known to both sides and of the meeting's mode. */
	static Optional<Refusal> incidentsStand(MeetingFacts facts) {
		return Optional.ofNullable(facts.around().incidents());
	}

	/** Crossing proposals both stand, but only the one of lower id is convened. */
	static Optional<Refusal> notSuperseded(MeetingFacts facts) {
		return unless(!facts.around().superseded(), "superseded");
	}

	static Optional<Refusal> timeWasProposed(MeetingFacts facts) {
		List<Instant> times = facts.present().proposal().times();
		return facts.form(Agreement.class).flatMap(form -> unless(times.contains(form.time()), "time-not-offered"));
	}

	static Optional<Refusal> laterTimeAgreed(MeetingFacts facts) {
		Meeting meeting = facts.present();
		return unless(meeting.agreedRound() > meeting.convenedRound().orElse(-1), "no-later-time");
	}

	static Optional<Refusal> moveIsOpen(MeetingFacts facts) {
		Optional<Step> offer = facts.present().openOffer();
		if (offer.isEmpty()) {
			return Optional.of(Refusal.of("move-not-offered"));
		}
		return facts.form(MoveAgreement.class).flatMap(form -> {
			boolean latest = form.round() == offer.get().basis().number();
			return latest ? unless(Meeting.timesOf(offer.get()).contains(form.time()), "time-not-offered")
					: Optional.of(Refusal.of("round-passed", Integer.toString(offer.get().basis().number())));
		});
	}

	/** Clause six: an emergency high-level meeting is one of officials of both sides. */
	static Optional<Refusal> quorum(MeetingFacts facts) {
		Meeting meeting = facts.present();
		Set<String> units = Set.of(meeting.convenor(), meeting.counterpart());
		return facts.form(Holding.class)
			.filter(form -> meeting.kind() == MeetingKind.EMERGENCY)
			.flatMap(form -> unless(form.hasQuorum(units, facts.around().quorum()), "no-quorum"));
	}

	/** Whoever was told a time can rely on it: an earlier start is accounted for. */
	static Optional<Refusal> notEarlyWithoutReason(MeetingFacts facts) {
		return facts.form(Holding.class)
			.flatMap(form -> unless(facts.present().time().filter(form::isEarlyWithoutReason).isEmpty(), "early-without-reason"));
	}

	static Optional<Refusal> latestMinutes(MeetingFacts facts) {
		return facts.form(MinutesAgreement.class).flatMap(form -> {
			MinutesRevision latest = latest(facts);
			return form.revision() == latest.revision() ? unless(form.hash().equals(latest.hash()), "minutes-hash-differs")
					: Optional.of(Refusal.of("minutes-revision-passed", Integer.toString(latest.revision())));
		});
	}

	static Optional<Refusal> agreedMinutes(MeetingFacts facts) {
		return facts.form(Conclusion.class)
			.flatMap(form -> unless(form.hash().equals(latest(facts).hash()), "minutes-hash-differs"));
	}

	/** An action item of one's own that is still owed. */
	static Optional<Refusal> itemIsOwed(MeetingFacts facts) {
		List<Duty> items = facts.present().duties().stream().filter(MeetingDuty.ACTION_ITEM::is).toList();
		boolean any = items.stream().anyMatch(duty -> duty.isOpen() && duty.debtor().equals(facts.unit()));
		return facts.form(ItemDone.class).<Optional<Refusal>>map(form -> {
			if (form.item() < 1 || form.item() > items.size()) {
				return Optional.of(Refusal.of("item-unknown", Integer.toString(form.item())));
			}
			Duty item = items.get(form.item() - 1);
			return item.debtor().equals(facts.unit()) ? unless(item.isOpen(), "item-done")
					: Optional.of(Refusal.of("item-not-yours"));
		}).orElseGet(() -> unless(any, "no-item-owed"));
	}

	/** The step of the ladder is due, and not taken; reminders to one's own officers are the debtor's. */
	static Optional<Refusal> stepIsDue(MeetingFacts facts, boolean own) {
		return facts.form(Reminder.class).flatMap(form -> {
			Optional<Duty> duty = facts.present().duty(form.duty()).filter(Duty::isOpen);
			boolean mine = duty.map(own ? Duty::debtor : Duty::creditor).filter(facts.unit()::equals).isPresent();
			boolean due = duty.stream()
				.flatMap(open -> open.ladder().stream())
				.filter(rung -> rung.number() == form.step())
				.anyMatch(rung -> isDue(rung, own, facts.now()));
			return unless(mine && due, "nothing-due");
		});
	}

	private static boolean isDue(Rung rung, boolean own, Instant now) {
		return !rung.at().isAfter(now) && (own ? rung.ownTakenAt() : rung.takenAt()) == null;
	}

	private static MinutesRevision latest(MeetingFacts facts) {
		return facts.present().minutes().orElseThrow(() -> new IllegalStateException("No minutes were proposed"));
	}

	private static Optional<Refusal> unless(boolean holds, String code) {
		return holds ? Optional.empty() : Optional.of(Refusal.of(code));
	}

}
