package org.yuegang.liaison.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.directory.Contact;
import org.yuegang.liaison.directory.Contacts;
import org.yuegang.liaison.directory.LiaisonUnit;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;

/** Who answers on this side now (agreement clause eight), and which unit stands on the other. */
@RestController
class DutyController {

	private final Officers officers;

	private final Units units;

	private final Contacts contacts;

	private final NodeIdentity node;

	private final Clock clock;

	DutyController(Officers officers, Units units, Contacts contacts, NodeIdentity node, Clock clock) {
		this.officers = officers;
		this.units = units;
		this.contacts = contacts;
		this.node = node;
		this.clock = clock;
	}

	@GetMapping("/api/v1/duty")
	@Operation(operationId = "getDuty", summary = "Who answers on this side now, and which unit stands on the other")
	@Answers(OnDuty.class)
	OnDuty now() {
		Instant now = this.clock.instant();
		return new OnDuty(now, this.units.of(this.node.unit(), now), contact(this.node.unit(), now),
				this.units.of(this.node.peer(), now), contact(this.node.peer(), now),
				named(this.officers.holding(Role.DUTY_OFFICER)), named(this.officers.deputies()),
				named(this.officers.holding(Role.HEAD)));
	}

	private @Nullable Contact contact(String unit, Instant now) {
		return this.contacts.of(unit, now).orElse(null);
	}

	private static List<Person> named(List<Officer> officers) {
		return officers.stream().map(officer -> new Person(officer.code(), officer.name(), officer.post())).toList();
	}

	/**
	 * @param at when this held, UTC
	 * @param counterpartContact the other side's duty line, once it was told
	 */
	record OnDuty(Instant at, LiaisonUnit unit, @Nullable Contact contact, LiaisonUnit counterpart,
			@Nullable Contact counterpartContact, List<Person> dutyOfficers, List<Person> deputies, List<Person> heads) {
	}

	record Person(String code, BilingualText name, BilingualText post) {
	}

}
