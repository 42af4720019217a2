package org.yuegang.liaison.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.GroupCommit;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.MayIssue;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Logged;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs what an officer asks for, whatever kind of case it is about and whichever door it comes through: pages,
 * scripts and drills alike. Each command is decided alone under the journal's lock; those that wait for it together
 * are committed together, and on disk when they return.
 */
@Component
public class Commands {

	private static final Logger log = LoggerFactory.getLogger(Commands.class);

	private final GroupCommit commits;

	private final Journal journal;

	private final Drafts drafts;

	private final NodeIdentity node;

	private final JsonMapper json;

	private final Clock clock;

	private final SingletonSupplier<List<MayIssue>> mayIssue;

	Commands(GroupCommit commits, Journal journal, Drafts drafts, NodeIdentity node, JsonMapper json, Clock clock,
			ObjectProvider<MayIssue> mayIssue) {
		this.commits = commits;
		this.journal = journal;
		this.drafts = drafts;
		this.node = node;
		this.json = json;
		this.clock = clock;
		this.mayIssue = SingletonSupplier.of(() -> mayIssue.orderedStream().toList());
	}

	/**
	 * Makes an act, or says why not; checked in the order not found, invalid, forbidden, stale, refused.
	 * @param ref this node's reference of the case or of its draft
	 * @param name the act, for instance {@code VERIFY}
	 * @param revision the revision the officer looked at; 0 for a draft
	 * @param body what was filled in; nothing takes the draft as it stands, where the act takes one
	 */
	public <C, A extends Enum<A> & NamedAct, F> Outcome<Act> perform(CaseFeature<C, A, F> feature, Officer officer,
			String ref, String name, int revision, JsonNode body) {
		Outcome<Act> outcome = checked(feature, officer, ref, name, revision, body);
		if (!(outcome instanceof Outcome.Done<Act>)) {
			log.info("{} was not allowed {} on {}: {}", officer.code(), Logged.of(name), ref, Logged.of(outcome));
		}
		return outcome;
	}

	/**
	 * Makes an act of the node's own clock, if nothing stands against it; the caller holds the journal's lock.
	 * @return whether it was made
	 */
	public boolean byClock(NamedAct act, UUID subject, Attempt attempt) {
		Outcome<Act> outcome = made(act, subject, attempt, null, this.clock.instant());
		if (outcome instanceof Outcome.Done<Act>) {
			return true;
		}
		log.info("The clock was not allowed {} on {}: {}", act, subject, outcome);
		return false;
	}

	/**
	 * Makes an act that goes with another one, in its transaction, by its officer and at its time, if nothing stands
	 * against it; the caller holds the journal's lock.
	 * @return whether it was made
	 */
	public boolean with(Act other, NamedAct act, UUID subject, Attempt attempt) {
		Outcome<Act> outcome = made(act, subject, attempt, other.officer(), other.at());
		if (outcome instanceof Outcome.Done<Act>) {
			return true;
		}
		log.info("{} was not made on {} with {}: {}", act, subject, other.type(), outcome);
		return false;
	}

	private <C, A extends Enum<A> & NamedAct, F> Outcome<Act> checked(CaseFeature<C, A, F> feature, Officer officer,
			String ref, String name, int revision, JsonNode body) {
		Optional<UUID> subject = feature.subjectOf(officer, ref);
		if (subject.isEmpty()) {
			return new Outcome.NotFound<>();
		}
		A act = feature.named(name).orElse(null);
		if (act == null) {
			return new Outcome.Invalid<>(List.of(FieldProblem.of("/act", "unknown-code", name)));
		}
		if (feature.rolesOf(act).isEmpty()) {
			return new Outcome.Forbidden<>(Refusal.of("role-missing", act.key()));
		}
		Reading<? extends F> reading = feature.read(act, subject.get(), filledIn(feature, act, subject.get(), body));
		if (!(reading instanceof Reading.Read<? extends F> read)) {
			return invalid(reading.problems());
		}
		if (!officer.isAnyOf(feature.rolesOf(act))) {
			return new Outcome.Forbidden<>(Refusal.of("role-missing", act.key()));
		}
		return this.commits.commit(() -> decided(feature, officer, subject.get(), act, revision, read.value()));
	}

	/** An act that takes a draft takes it where nothing was filled in. */
	private <A extends Enum<A> & NamedAct> JsonNode filledIn(CaseFeature<?, A, ?> feature, A act, UUID subject,
			JsonNode body) {
		return !act.takesDraft() || !body.isObject() || !body.isEmpty() ? body : feature.draftOf(act)
			.flatMap(purpose -> this.drafts.find(subject, purpose.name()))
			.map(Draft::content)
			.orElse(body);
	}

	private <C, A extends Enum<A> & NamedAct, F> Outcome<Act> decided(CaseFeature<C, A, F> feature, Officer officer,
			UUID subject, A act, int revision, F form) {
		this.journal.lock();
		C state = feature.find(subject);
		int present = state == null ? 0 : feature.revision(state);
		if (present != revision) {
			return new Outcome.Stale<>(revision, present);
		}
		Instant now = this.clock.instant();
		return made(act, subject, feature.attempt(act, subject, state, officer, form, now), Signatory.of(officer), now);
	}

	private Outcome<Act> made(NamedAct act, UUID subject, Attempt attempt, @Nullable Signatory officer, Instant now) {
		return switch (attempt) {
			case Attempt.Unfit(List<FieldProblem> problems) -> invalid(problems);
			case Attempt.Against(Refusal refusal) -> new Outcome.Refused<>(refusal);
			case Attempt.Ready ready -> held(ready.shared()).<Outcome<Act>>map(Outcome.Refused::new)
				.orElseGet(() -> new Outcome.Done<>(append(act, subject, ready, officer, now)));
		};
	}

	/** Nothing shared is made while this node may not issue. */
	private Optional<Refusal> held(boolean shared) {
		return !shared ? Optional.empty()
				: this.mayIssue.obtain().stream().flatMap(port -> port.obstacle().stream()).findFirst();
	}

	private Act append(NamedAct act, UUID subject, Attempt.Ready ready, @Nullable Signatory officer, Instant now) {
		Act made = new Act(ActIds.at(now), act.type(), act.typeVersion(), ready.shared(), subject, ready.mode(),
				this.node.unit(), officer, now,
				this.json.valueToTree(ready.body()));
		return this.journal.append(made, Origin.LOCAL).act();
	}

	private static Outcome<Act> invalid(List<FieldProblem> problems) {
		return new Outcome.Invalid<>(problems.stream()
			.map(problem -> problem.pointer().equals("/act") ? problem
					: new FieldProblem("/body" + problem.pointer(), problem.code(), problem.arguments()))
			.toList());
	}

}
