package org.yuegang.liaison.meeting.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyStatus;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.meeting.act.ItemDone;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.Reminder;

/**
 * The duties of a meeting, computed from its steps each time: nothing is opened or closed in place, so they come out
 * alike on both nodes. Met beats ended: minutes agreed to while a newer revision was on its way were agreed to.
 */
final class MeetingDuties {

	private final Meeting meeting;

	private final Standing standing;

	private final List<Duty> duties = new ArrayList<>();

	private MeetingDuties(Meeting meeting) {
		this.meeting = meeting;
		this.standing = meeting.standing();
	}

	static List<Duty> of(Meeting meeting) {
		MeetingDuties found = new MeetingDuties(meeting);
		found.standing.all(MeetingAct.HOLD).forEach(found::minutesOwed);
		found.standing.all(MeetingAct.PROPOSE_MINUTES).forEach(found::agreementOwed);
		found.standing.first(MeetingAct.CONCLUDE).ifPresent(found::itemsOwed);
		Map<String, Duty> byKey = new LinkedHashMap<>();
		found.duties.forEach(duty -> byKey.put(duty.key(), duty));
		return List.copyOf(byKey.values());
	}

	private void minutesOwed(Step held) {
		openings(held).forEach(opening -> add(held, opening, opening.times(), held.at(), this.meeting.convenor(),
				this.standing.answer(held, MeetingAct.PROPOSE_MINUTES), Optional.empty()));
	}

	private void agreementOwed(Step proposed) {
		Optional<Step> newer = this.standing.all(MeetingAct.PROPOSE_MINUTES)
			.filter(step -> step.basis().number() > proposed.basis().number())
			.findFirst();
		this.meeting.receipts()
			.stream()
			.filter(receipt -> receipt.act().equals(proposed.act()))
			.forEach(receipt -> openings(proposed).forEach(opening -> add(proposed, opening, times(receipt, opening.key()),
					receipt.at(), this.meeting.counterpart(), this.standing.answer(proposed, MeetingAct.AGREE_MINUTES),
					newer)));
	}

	private void itemsOwed(Step concluded) {
		List<Minutes.Resolution> decisions = this.standing.highest(MeetingAct.PROPOSE_MINUTES)
			.map(step -> step.form(Minutes.class).decisions())
			.orElse(List.of());
		List<Terms.Opening> openings = openings(concluded).toList();
		for (int i = 0; i < Math.min(decisions.size(), openings.size()); i++) {
			int item = i + 1;
			Optional<Step> done = this.standing.all(MeetingAct.COMPLETE_ITEM)
				.filter(step -> step.form(ItemDone.class).item() == item)
				.findFirst();
			add(concluded, openings.get(i), openings.get(i).times(), concluded.at(), decisions.get(i).owner(), done,
					Optional.empty());
		}
	}

	private void add(Step opener, Terms.Opening opening, Term.@Nullable Times times, Instant since, String debtor,
			Optional<Step> met, Optional<Step> ended) {
		Terms terms = opener.basis().terms();
		if (times == null || terms == null) {
			return;
		}
		Step settled = met.or(() -> ended).orElse(null);
		DutyStatus status = met.isPresent() ? DutyStatus.MET : ended.isPresent() ? DutyStatus.ENDED : DutyStatus.OPEN;
		String creditor = debtor.equals(this.meeting.convenor()) ? this.meeting.counterpart() : this.meeting.convenor();
		this.duties.add(new Duty(opening.key(), opening.kind(), terms.urgency(), debtor, creditor, opener.act(), since,
				times.due(), ladder(opening, times), status, settled == null ? null : settled.at(),
				settled == null ? null : settled.act(), terms.policy(), null, times.reckoning()));
	}

	private List<Rung> ladder(Terms.Opening opening, Term.Times times) {
		List<Rung> ladder = new ArrayList<>();
		List<Term.Step> steps = opening.term().ladder();
		for (int i = 0; i < Math.min(steps.size(), times.steps().size()); i++) {
			ladder.add(new Rung(i + 1, times.steps().get(i), steps.get(i).kind(), steps.get(i).calls(),
					taken(MeetingAct.REMIND, opening.key(), i + 1), taken(MeetingAct.REMIND_OWN, opening.key(), i + 1)));
		}
		return ladder;
	}

	private @Nullable Instant taken(MeetingAct made, String duty, int number) {
		return this.standing.all(made)
			.filter(step -> step.form(Reminder.class).equals(new Reminder(duty, number)))
			.findFirst()
			.map(Step::at)
			.orElse(null);
	}

	private static Stream<Terms.Opening> openings(Step step) {
		Terms terms = step.basis().terms();
		return terms == null ? Stream.empty() : terms.openings().stream();
	}

	private static Term.@Nullable Times times(Receipt receipt, String key) {
		return receipt.due()
			.stream()
			.filter(due -> due.key().equals(key))
			.findFirst()
			.map(DueOnReceipt::times)
			.orElse(null);
	}

}
