package org.yuegang.liaison.roster.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Contact;
import org.yuegang.liaison.directory.Contacts;
import org.yuegang.liaison.directory.LiaisonUnit;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.roster.DutyHead;
import org.yuegang.liaison.roster.DutyHeads;
import org.yuegang.liaison.roster.OnDuty;
import org.yuegang.liaison.roster.Post;
import org.yuegang.liaison.roster.RosterAt;
import org.yuegang.liaison.roster.RosterForm;
import org.yuegang.liaison.roster.Rosters;
import org.yuegang.liaison.roster.Shift;
import org.yuegang.liaison.roster.Swap;
import org.yuegang.liaison.roster.Swaps;
import org.yuegang.liaison.roster.Watch;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Problems;
import org.yuegang.liaison.system.Reads;
import org.yuegang.liaison.system.RecordReader;
import tools.jackson.databind.JsonNode;

/** Who answers on this side now (agreement clause eight), which unit stands on the other, and this side's roster. */
@RestController
class DutyController {

	private static final String API = "/api/v1/duty";

	private final RecordReader records = new RecordReader((list, code) -> true);

	private final OnDuty onDuty;

	private final DutyHeads heads;

	private final Rosters rosters;

	private final Swaps swaps;

	private final Units units;

	private final Contacts contacts;

	private final Problems problems;

	private final NodeIdentity node;

	private final Clock clock;

	DutyController(OnDuty onDuty, DutyHeads heads, Rosters rosters, Swaps swaps, Units units, Contacts contacts, Problems problems,
			NodeIdentity node, Clock clock) {
		this.onDuty = onDuty;
		this.heads = heads;
		this.rosters = rosters;
		this.swaps = swaps;
		this.units = units;
		this.contacts = contacts;
		this.problems = problems;
		this.node = node;
		this.clock = clock;
	}

	@GetMapping(API)
	@Operation(operationId = "getDuty", summary = "Who answers on this side now, and which unit stands on the other")
	@Answers(DutyNow.class)
	DutyNow now() {
		Instant now = this.clock.instant();
		RosterAt roster = this.onDuty.at(now);
		return new DutyNow(now, this.units.of(this.node.unit(), now), contact(this.node.unit(), now),
				this.units.of(this.node.peer(), now), contact(this.node.peer(), now), on(Post.DUTY_OFFICER, roster),
				on(Post.DEPUTY, roster), on(Post.HEAD, roster), on(Post.CONVENING_OFFICIAL, roster),
				this.heads.of(this.node.peer()).map(said -> new Told(said.at(), said.head().answering())).orElse(null));
	}

	@GetMapping(API + "/roster")
	@Operation(operationId = "getRoster", summary = "This side's roster: the shifts that run or come, gaps, and what was changed")
	@Answers(DutyRoster.class)
	DutyRoster roster() {
		return DutyRoster.of(this.rosters, this.swaps, this.onDuty, this.clock.instant());
	}

	@PostMapping(API + "/shifts")
	@Operation(operationId = "planShift", summary = "Plan a shift, or an officer who stands in for whoever has it")
	@Answers(value = Shift.class, refusable = true)
	ResponseEntity<?> plan(Officer officer, @Reads(RosterForm.Plan.class) @RequestBody JsonNode form) {
		return this.problems.answer(this.records.read(form, RosterForm.Plan.class),
				read -> this.problems.answer(this.rosters.plan(officer, read)));
	}

	@DeleteMapping(API + "/shifts/{id}")
	@Operation(operationId = "removeShift", summary = "Take a shift off the roster; it stays on record")
	@Answers(Shift.class)
	ResponseEntity<?> remove(Officer officer, @Parameter(description = "The shift, as the roster gives it.") @PathVariable UUID id) {
		return this.problems.answer(this.rosters.remove(officer, id));
	}

	@PostMapping(API + "/take-over")
	@Operation(operationId = "takeOverDuty", summary = "Answer for a post oneself from now until the next turn of the roster")
	@Answers(value = Shift.class, refusable = true)
	ResponseEntity<?> takeOver(Officer officer, @Reads(RosterForm.TakeOver.class) @RequestBody JsonNode form) {
		return this.problems.answer(this.records.read(form, RosterForm.TakeOver.class),
				read -> this.problems.answer(this.rosters.takeOver(officer, read)));
	}

	@PostMapping(API + "/swaps")
	@Operation(operationId = "proposeSwap", summary = "Propose a swap of two shifts; it counts only once the other officer agrees")
	@Answers(value = Swap.class, refusable = true)
	ResponseEntity<?> propose(Officer officer, @Reads(RosterForm.Propose.class) @RequestBody JsonNode form) {
		return this.problems.answer(this.records.read(form, RosterForm.Propose.class),
				read -> this.problems.answer(this.swaps.propose(officer, read)));
	}

	@PostMapping(API + "/swaps/{id}/answer")
	@Operation(operationId = "answerSwap", summary = "Agree to a swap that one was asked for, or decline it")
	@Answers(Swap.class)
	ResponseEntity<?> answer(Officer officer, @Parameter(description = "The swap, as the roster gives it.") @PathVariable UUID id,
			@Reads(RosterForm.Answer.class) @RequestBody JsonNode form) {
		return this.problems.answer(this.records.read(form, RosterForm.Answer.class),
				read -> this.problems.answer(this.swaps.answer(officer, id, read)));
	}

	private @Nullable Contact contact(String unit, Instant now) {
		return this.contacts.of(unit, now).orElse(null);
	}

	private static List<Person> on(Post post, RosterAt roster) {
		Watch watch = roster.of(post);
		return watch.officers().stream().map(one -> Person.of(one, watch.until())).toList();
	}

	/**
	 * @param at when this held, UTC
	 * @param counterpartContact the other side's duty line, once it was told
	 * @param told missing until the other side has said who answers there
	 */
	record DutyNow(Instant at, LiaisonUnit unit, @Nullable Contact contact, LiaisonUnit counterpart,
			@Nullable Contact counterpartContact, List<Person> dutyOfficers, List<Person> deputies, List<Person> heads,
			List<Person> conveningOfficials, @Nullable Told told) {
	}

	/** What the other side said last of who answers there. */
	record Told(Instant at, List<DutyHead.Answering> answering) {
	}

	/** @param until when the roster has somebody else or nobody, UTC */
	record Person(String code, BilingualText name, BilingualText post, @Nullable String phone, @Nullable Instant until) {

		static Person of(Appointment one, @Nullable Instant until) {
			return new Person(one.officer().code(), one.officer().name(), one.officer().post(), one.phone(), until);
		}

	}

}
