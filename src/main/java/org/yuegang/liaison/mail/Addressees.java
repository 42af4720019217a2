package org.yuegang.liaison.mail;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Called;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;

/** Turns offices into this node's serving officers, each once, by code. */
@Component
class Addressees {

	private final Officers officers;

	private final NodeIdentity node;

	Addressees(Officers officers, NodeIdentity node) {
		this.officers = officers;
		this.node = node;
	}

	Collection<Officer> holding(Collection<Role> roles) {
		return once(roles.stream().flatMap(role -> this.officers.holding(role).stream()));
	}

	/** Whom a step of the ladder calls on this side and as which party to the duty; the other side calls its own. */
	Map<Called, Collection<Officer>> called(List<Called> calls, Duty duty) {
		Map<Called, Collection<Officer>> here = new LinkedHashMap<>();
		for (Called called : calls) {
			String party = called.isDebtors() ? duty.debtor() : duty.creditor();
			if (party.equals(this.node.unit())) {
				here.put(called, once(inOffice(called)));
			}
		}
		return here;
	}

	private Stream<Officer> inOffice(Called called) {
		return switch (called) {
			case DEBTOR_DUTY_OFFICER, CREDITOR_DUTY_OFFICER -> this.officers.holding(Role.DUTY_OFFICER).stream();
			case DEBTOR_DEPUTY -> this.officers.deputies().stream();
			case DEBTOR_LIAISON_OFFICER -> this.officers.holding(Role.LIAISON_OFFICER).stream();
			case DEBTOR_ISSUER -> this.officers.holding(Role.ISSUER).stream();
			case DEBTOR_HEAD, CREDITOR_HEAD -> this.officers.holding(Role.HEAD).stream();
			case DEBTOR_CONVENING_OFFICIAL, CREDITOR_CONVENING_OFFICIAL -> this.officers.holding(Role.CONVENING_OFFICIAL).stream();
		};
	}

	private static Collection<Officer> once(Stream<Officer> all) {
		Map<String, Officer> byCode = new TreeMap<>();
		all.forEach(officer -> byCode.put(officer.code(), officer));
		return byCode.values();
	}

}
