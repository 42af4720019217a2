package org.yuegang.liaison.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Called;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.OnwardKey;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.lifecycle.CasePorts;
import org.yuegang.liaison.mail.MailText.Asked;
import org.yuegang.liaison.system.Role;

/**
 * Writes to those whom a step of a ladder calls on this side. A step writes to an officer once, whichever act tells
 * of it first: the creditor's REMIND or the debtor's own. An officer's own ESCALATE names no step: it goes to the
 * head, and on the side that did not make it to the duty officer as well.
 */
@Component
class LadderMail {

	private static final String ESCALATE = "ESCALATE";

	private final CasePorts cases;

	private final Addressees addressees;

	private final MailDesk desk;

	LadderMail(CasePorts cases, Addressees addressees, MailDesk desk) {
		this.cases = cases;
		this.addressees = addressees;
		this.desk = desk;
	}

	void write(Act act) {
		if (act.body().hasNonNull("duty") && act.body().hasNonNull("step")) {
			String key = act.body().required("duty").asString();
			int step = act.body().required("step").asInt();
			this.cases.find(act.subject())
				.ifPresent(of -> of.duty(key).ifPresent(duty -> duty.ladder()
					.stream()
					.filter(rung -> rung.number() == step)
					.forEach(rung -> write(act, of, duty, rung))));
		}
		else if (act.name().equals(ESCALATE)) {
			this.cases.find(act.subject()).ifPresent(of -> escalate(act, of));
		}
	}

	private void write(Act act, Case of, Duty duty, Rung rung) {
		List<Duty> together = together(of, duty);
		String matter = OnwardKey.of(duty.key()).map(key -> matter(duty, key)).orElse(duty.key());
		String occasion = act.subject() + "/" + matter + "/" + rung.number();
		this.addressees.called(rung.calls(), duty).forEach((called, officers) -> {
			Asked asked = new Asked(kind(rung, called), together, called.isDebtors(), duty.due());
			this.desk.post(of, asked, officers, act, occasion);
		});
	}

	/** What one mail asks for: of onward reports all of one version and kind that are due together. */
	private static List<Duty> together(Case of, Duty duty) {
		Optional<Integer> version = OnwardKey.of(duty.key()).map(OnwardKey::version);
		return version.isEmpty() ? List.of(duty) : of.duties()
			.stream()
			.filter(other -> other.isOpen() && other.kind().equals(duty.kind()) && other.due().equals(duty.due())
					&& OnwardKey.of(other.key()).map(OnwardKey::version).equals(version))
			.toList();
	}

	private static String matter(Duty duty, OnwardKey key) {
		return duty.kind() + "/" + key.version() + "/" + duty.due();
	}

	private static String kind(Rung rung, Called called) {
		return switch (rung.kind()) {
			case REMIND -> called.isDebtors() ? "REMINDER" : "CALL";
			case ESCALATE -> "ESCALATION";
			case DRAFT_MEETING -> "DECIDE_MEETING";
		};
	}

	private void escalate(Act act, Case of) {
		boolean ours = this.desk.isOurs(act);
		Asked asked = new Asked("ESCALATED_BY_OFFICER", List.of(), ours, null);
		Set<Role> roles = ours ? Set.of(Role.HEAD) : Set.of(Role.HEAD, Role.DUTY_OFFICER);
		this.desk.post(of, asked, this.addressees.besides(act, roles), act, act.id().toString());
	}

}
