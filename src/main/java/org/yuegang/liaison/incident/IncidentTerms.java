package org.yuegang.liaison.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Policies;
import org.yuegang.liaison.deadline.Policy;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.directory.OnwardRecipient;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.Owed;

/** Reads from the policy in force what an act makes somebody owe; the act carries it from then on. */
@Component
class IncidentTerms {

	private final Policies policies;

	private final JointCalendar calendar;

	private final Units units;

	IncidentTerms(Policies policies, JointCalendar calendar, Units units) {
		this.policies = policies;
		this.calendar = calendar;
		this.units = units;
	}

	/** Of an issue: delivery, acknowledgement, promised facts, and after an urgent one the countersign. */
	Terms ofIssue(int version, Urgency urgency, boolean urgent, List<Promise> promises, Instant at) {
		Opened opened = new Opened(urgency, at);
		opened.now("DELIVER/" + version, IncidentDuty.DELIVER);
		opened.onReceipt("ACKNOWLEDGE/" + version, IncidentDuty.ACKNOWLEDGE);
		if (urgent) {
			opened.now("COUNTERSIGN/" + version, IncidentDuty.COUNTERSIGN);
		}
		promises.stream().distinct().forEach(opened::promise);
		return opened.terms();
	}

	/** Of an update or correction; it is acknowledged anew when it is material or answers a return. */
	Terms ofUpdate(Incident incident, int version, Urgency urgency, boolean acknowledge, List<Promise> promises,
			Instant at) {
		Opened opened = new Opened(urgency, at);
		opened.now("DELIVER/" + version, IncidentDuty.DELIVER);
		if (acknowledge) {
			opened.onReceipt("ACKNOWLEDGE/" + version, IncidentDuty.ACKNOWLEDGE_UPDATE);
		}
		Set<String> already = new HashSet<>();
		incident.owed().byActs().stream().map(Owed.ByAct::terms).forEach(terms -> terms.openings()
			.forEach(opening -> already.add(opening.key())));
		promises.stream()
			.distinct()
			.filter(promise -> !promise.isWithdrawn() && !already.contains(promise.dutyKey()))
			.forEach(opened::promise);
		return opened.terms();
	}

	Terms ofWithdrawal(int version, Urgency urgency, Instant at) {
		Opened opened = new Opened(urgency, at);
		opened.now("DELIVER/" + version, IncidentDuty.DELIVER);
		opened.onReceipt("ACKNOWLEDGE/" + version, IncidentDuty.ACKNOWLEDGE_UPDATE);
		return opened.terms();
	}

	Terms ofClosure(Incident incident, Instant at) {
		Opened opened = new Opened(incident.urgency(), at);
		opened.onReceipt("ANSWER_CLOSURE/" + (incident.closures().size() + 1), IncidentDuty.ANSWER_CLOSURE);
		return opened.terms();
	}

	Terms ofReturn(Incident incident, Instant at) {
		Opened opened = new Opened(incident.urgency(), at);
		opened.onReceipt("ANSWER_RETURN/" + (incident.questions().size() + 1), IncidentDuty.ANSWER_RETURN);
		return opened.terms();
	}

	/** Of an answer to the nth question: the acknowledgement is owed again. */
	Terms ofAnswer(Incident incident, int version, int question, Instant at) {
		Opened opened = new Opened(incident.urgency(), at);
		opened.onReceipt("ACKNOWLEDGE/" + version + "/" + question, IncidentDuty.ACKNOWLEDGE);
		return opened.terms();
	}

	/** What this side owes to its own government and departments, from now on (clause one). */
	Body.OnwardOwed onward(String unit, int version, Urgency urgency, Instant at) {
		Policy policy = this.policies.at(at);
		List<Body.OnwardRecipient> recipients = new ArrayList<>();
		for (OnwardRecipient recipient : this.units.onwardRecipients(unit, at)) {
			IncidentDuty duty = recipient.government() ? IncidentDuty.REPORT_TO_GOVERNMENT
					: IncidentDuty.REPORT_TO_DEPARTMENT;
			policy.term(duty.kind(), urgency)
				.ifPresent(term -> recipients.add(new Body.OnwardRecipient(recipient.code(), duty.kind(), term,
						term.from(at, this.calendar))));
		}
		return new Body.OnwardOwed(version, policy.id(), recipients);
	}

	Policy policy(Instant at) {
		return this.policies.at(at);
	}

	JointCalendar calendar() {
		return this.calendar;
	}

	/** The terms being put together. */
	private final class Opened {

		private final Urgency urgency;

		private final Instant at;

		private final Policy policy;

		private final List<Terms.Opening> openings = new ArrayList<>();

		Opened(Urgency urgency, Instant at) {
			this.urgency = urgency;
			this.at = at;
			this.policy = IncidentTerms.this.policies.at(at);
		}

		void now(String key, IncidentDuty duty) {
			this.policy.term(duty.kind(), this.urgency)
				.ifPresent(term -> add(key, term, term.from(this.at, IncidentTerms.this.calendar)));
		}

		void onReceipt(String key, IncidentDuty duty) {
			this.policy.term(duty.kind(), this.urgency).ifPresent(term -> add(key, term, null));
		}

		void promise(Promise promise) {
			this.policy.term(IncidentDuty.PROMISED_FACT.kind(), this.urgency)
				.ifPresent(term -> add(promise.dutyKey(), term,
						term.from(promise.by(), IncidentTerms.this.calendar)));
		}

		Terms terms() {
			return new Terms(this.policy.id(), this.urgency, this.openings);
		}

		private void add(String key, Term term, Term.@Nullable Times times) {
			this.openings.add(new Terms.Opening(key, term.kind(), term, times));
		}

	}

}
