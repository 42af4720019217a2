package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;

/** Whoever serves and holds the post is called, at any hour. The other side's officers are not known here. */
@Component
class AppointedOfficers implements WhoIsCalled {

	private final Officers officers;

	private final NodeIdentity node;

	AppointedOfficers(Officers officers, NodeIdentity node) {
		this.officers = officers;
		this.node = node;
	}

	@Override
	public Optional<List<Officer>> at(String unit, Called called, Instant moment) {
		return !unit.equals(this.node.unit()) ? Optional.empty() : Optional.of(switch (called) {
			case DEBTOR_DUTY_OFFICER, CREDITOR_DUTY_OFFICER -> this.officers.holding(Role.DUTY_OFFICER);
			case DEBTOR_DEPUTY -> this.officers.deputies();
			case DEBTOR_LIAISON_OFFICER -> this.officers.holding(Role.LIAISON_OFFICER);
			case DEBTOR_ISSUER -> this.officers.holding(Role.ISSUER);
			case DEBTOR_HEAD, CREDITOR_HEAD -> this.officers.holding(Role.HEAD);
			case DEBTOR_CONVENING_OFFICIAL, CREDITOR_CONVENING_OFFICIAL -> this.officers.holding(Role.CONVENING_OFFICIAL);
		});
	}

}
