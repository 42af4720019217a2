package org.yuegang.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.consultation.Consultation.Owed;
import org.yuegang.consultation.Consultation.State;
import org.yuegang.consultation.Consultation.Step;
import org.yuegang.consultation.ConsultationAct.Form;
import org.yuegang.consultation.ConsultationAct.Opened;
import org.yuegang.consultation.ConsultationAct.Opening;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Policies;
import org.yuegang.liaison.deadline.Policy;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Attempt;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.CaseView;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.DraftFeature;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.lifecycle.MayDo;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;

/** All that consultations bring so that officers write them, act on them and see them. */
@Component
class ConsultationFeature implements CaseFeature<Consultation, ConsultationAct, Form>, DraftFeature<ConsultationFeature.Purpose> {

	/** What is drafted: the question, before OPEN takes it. */
	enum Purpose {

		QUESTION

	}

	/** What an officer sees of one. */
	record ConsultationView(UUID id, String ref, int revision, State state, Mode mode, BilingualText question,
			List<Step> steps, List<Duty> duties, List<MayDo.Allowed<ConsultationAct>> allowedActs,
			List<MayDo.Refused<ConsultationAct>> refusedActs) implements CaseView<ConsultationAct> {
	}

	private final RecordReader reader = new RecordReader((list, code) -> true);

	private final ConsultationTable table;

	private final Drafts drafts;

	private final LocalNumbers numbers;

	private final Policies policies;

	private final JointCalendar calendar;

	private final NodeIdentity node;

	ConsultationFeature(ConsultationTable table, Drafts drafts, LocalNumbers numbers, Policies policies,
			JointCalendar calendar, NodeIdentity node) {
		this.table = table;
		this.drafts = drafts;
		this.numbers = numbers;
		this.policies = policies;
		this.calendar = calendar;
		this.node = node;
	}

	@Override
	public String name() {
		return ConsultationAct.FEATURE;
	}

	@Override
	public String letter() {
		return "C";
	}

	@Override
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.numbers.subjectOf(officer, ref).filter(id -> find(id) != null || question(id).isPresent());
	}

	@Override
	public Class<ConsultationAct> acts() {
		return ConsultationAct.class;
	}

	@Override
	public Set<Role> rolesOf(ConsultationAct act) {
		return ConsultationTrack.TRACK.rolesOf(act);
	}

	@Override
	public Optional<Purpose> draftOf(ConsultationAct act) {
		return act == ConsultationAct.OPEN ? Optional.of(Purpose.QUESTION) : Optional.empty();
	}

	@Override
	public Reading<? extends Form> read(ConsultationAct act, UUID subject, JsonNode body) {
		return act == ConsultationAct.OPEN ? this.reader.read(body, Opening.class)
				: this.reader.read(body, ConsultationAct.Said.class);
	}

	@Override
	public @Nullable Consultation find(UUID subject) {
		return this.table.find(subject).orElse(null);
	}

	@Override
	public List<String> units(Consultation consultation) {
		return List.of(consultation.origin(), consultation.counterpart());
	}

	@Override
	public int revision(Consultation consultation) {
		return consultation.revision();
	}

	@Override
	public Attempt attempt(ConsultationAct act, UUID subject, @Nullable Consultation found, Officer officer, Form form,
			Instant now) {
		Mode mode = found != null ? found.mode()
				: form instanceof Opening(var text, var urgency, Mode asked) && asked != null ? asked : Mode.ACTUAL;
		return Attempt.of(ConsultationTrack.TRACK.decide(state(found), act, known(found, officer)), mode,
				() -> form instanceof Opening opening ? opened(opening, now) : form);
	}

	private Opened opened(Opening opening, Instant now) {
		Policy policy = this.policies.at(now);
		Term term = policy.term(Owed.GIVE_COMMENT.kind(), opening.urgency()).orElseThrow();
		Terms terms = new Terms(policy.id(), opening.urgency(), List.of(new Terms.Opening(Owed.GIVE_COMMENT.keyed(),
				Owed.GIVE_COMMENT.kind(), term, term.from(now, this.calendar))));
		return new Opened(opening.text(), opening.urgency(), this.node.peer(), terms);
	}

	/** The consultation as the officer sees it, or what is written of it. */
	Optional<ConsultationView> view(Officer officer, String ref) {
		return subjectOf(officer, ref).map(id -> {
			Consultation found = find(id);
			MayDo<ConsultationAct> may = MayDo.of(ConsultationAct.class, officer, this::rolesOf,
					act -> ConsultationTrack.TRACK.obstacle(state(found), act, known(found, officer)));
			JsonNode written = found != null ? null : question(id).orElseThrow().content();
			return new ConsultationView(id, ref, found == null ? 0 : found.revision(), state(found),
					found == null ? Mode.valueOf(written.path("mode").asString("ACTUAL")) : found.mode(),
					found == null ? BilingualText.read(written.path("text")) : found.question(),
					found == null ? List.of() : found.steps(), found == null ? List.of() : found.duties(),
					may.allowed(), may.refused());
		});
	}

	private static State state(@Nullable Consultation found) {
		return found == null ? State.NONE : found.state();
	}

	private ConsultationTrack.Known known(@Nullable Consultation found, Officer officer) {
		return new ConsultationTrack.Known(found == null ? Side.ORIGIN : found.sideOf(this.node.unit()), officer.roles(),
				false);
	}

	private Optional<Draft> question(UUID id) {
		return this.drafts.find(id, Purpose.QUESTION.name());
	}

	@Override
	public Purpose first() {
		return Purpose.QUESTION;
	}

	@Override
	public String key(Purpose purpose) {
		return ConsultationAct.OPEN.key();
	}

	@Override
	public Set<Role> writers() {
		return Set.of(Role.LIAISON_OFFICER);
	}

	@Override
	public Reading<JsonNode> readDraft(Purpose purpose, JsonNode content) {
		return DraftFeature.unfinished(content, this.reader.read(content, Opening.class));
	}

	@Override
	public Optional<Outcome<Draft>> obstacle(UUID subject, Purpose purpose, JsonNode content) {
		return find(subject) == null ? Optional.empty() : Optional.of(new Outcome.Refused<>(
				Refusal.of("not-in-this-state", key(purpose), ConsultationTrack.TRACK.key(state(find(subject))))));
	}

}
