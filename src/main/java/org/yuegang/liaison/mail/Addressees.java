package org.yuegang.liaison.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Called;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.roster.OnDuty;
import org.yuegang.liaison.roster.Post;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Role;

/** Turns offices into this node's serving officers and where to write to them, each once, by code. */
@Component
class Addressees {

	private final Officers officers;

	private final OnDuty onDuty;

	private final NodeIdentity node;

	private final Clock clock;

	/** Appointments change seldom, and tell the journal. */
	private final KeptState<String, List<Appointment>> serving = KeptState.lasting();

	Addressees(Officers officers, OnDuty onDuty, NodeIdentity node, Clock clock) {
		this.officers = officers;
		this.onDuty = onDuty;
		this.node = node;
		this.clock = clock;
	}

	Collection<Appointment> holding(Set<Role> roles) {
		return serving().filter(one -> one.officer().isAnyOf(roles)).toList();
	}

	/** The same without the act's own maker. */
	Collection<Appointment> besides(Act act, Set<Role> roles) {
		Signatory maker = act.officer();
		return holding(roles).stream()
			.filter(one -> maker == null || !maker.code().equals(one.officer().code()))
			.toList();
	}

	/** Whom a step of the ladder calls on this side and as which party to the duty; the other side calls its own. */
	Map<Called, Collection<Appointment>> called(List<Called> calls, Duty duty) {
		Map<Called, Collection<Appointment>> here = new LinkedHashMap<>();
		for (Called called : calls) {
			String party = called.isDebtors() ? duty.debtor() : duty.creditor();
			if (party.equals(this.node.unit())) {
				here.put(called, inOffice(called));
			}
		}
		return here;
	}

	private Collection<Appointment> inOffice(Called called) {
		return switch (called) {
			case DEBTOR_DUTY_OFFICER, CREDITOR_DUTY_OFFICER -> answering(Post.DUTY_OFFICER);
			case DEBTOR_DEPUTY -> answering(Post.DEPUTY);
			case DEBTOR_LIAISON_OFFICER -> holding(Set.of(Role.LIAISON_OFFICER));
			case DEBTOR_ISSUER -> holding(Set.of(Role.ISSUER));
			case DEBTOR_HEAD, CREDITOR_HEAD -> answering(Post.HEAD);
			case DEBTOR_CONVENING_OFFICIAL, CREDITOR_CONVENING_OFFICIAL ->
				answering(Post.CONVENING_OFFICIAL);
		};
	}

	/** Who has the post now: a step of a ladder calls whoever is there when it is taken, not when it was planned. */
	private Collection<Appointment> answering(Post post) {
		return this.onDuty.of(post, this.clock.instant()).officers();
	}

	private Stream<Appointment> serving() {
		return this.serving.once("serving", this.officers::all).stream().filter(Appointment::enabled);
	}

}
