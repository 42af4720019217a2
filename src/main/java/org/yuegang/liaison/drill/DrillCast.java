package org.yuegang.liaison.drill;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yuegang.liaison.drill.DrillNames.Case;
import org.yuegang.liaison.incident.DraftCommands;
import org.yuegang.liaison.incident.DraftPurpose;
import org.yuegang.liaison.incident.IncidentCommands;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.meeting.MeetingCommands;
import org.yuegang.liaison.meeting.MeetingDraftPurpose;
import org.yuegang.liaison.meeting.MeetingDrafts;
import org.yuegang.liaison.meeting.MeetingViews;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what a drill's officers do, by the commands that pages and API use, and shows what they see as the API would.
 */
final class DrillCast {

	private final DrillPair pair;

	private final DrillNames names;

	DrillCast(DrillPair pair, DrillNames names) {
		this.pair = pair;
		this.names = names;
	}

	/** @return what stood against it, or empty when it was done */
	Optional<Obstacle> file(DrillStep.Filing filing) {
		DrillNode node = this.pair.nodeOf(filing.by());
		Outcome<String> outcome = node.bean(DraftCommands.class).start(node.officer(filing.by()), filing.notice());
		if (outcome instanceof Outcome.Done<String>(String ref)) {
			UUID id = node.bean(LocalNumbers.class).subjectOf(ref).orElseThrow();
			this.names.add(new Case(filing.as(), Case.Kind.INCIDENT, id));
		}
		return obstacle(node, outcome);
	}

	Optional<Obstacle> draft(DrillStep.Drafting drafting) {
		DrillNode node = this.pair.nodeOf(drafting.by());
		Officer officer = node.officer(drafting.by());
		Case of = this.names.find(drafting.on());
		DraftPurpose purpose = DraftPurpose.valueOf(drafting.purpose());
		JsonNode base = purpose == DraftPurpose.WITHDRAWAL ? null
				: shown(node, officer, of).map(view -> view.get("notice")).orElse(null);
		JsonNode content = base == null ? drafting.change() : MergePatch.of(base, drafting.change());
		return obstacle(node, node.bean(DraftCommands.class).save(officer, ref(node, of), purpose, null, content));
	}

	Optional<Obstacle> act(DrillStep.Making making) {
		DrillNode node = this.pair.nodeOf(making.by());
		Officer officer = node.officer(making.by());
		Case of = this.names.find(making.on());
		JsonNode form = making.form() == null ? node.bean(JsonMapper.class).createObjectNode()
				: this.names.fill(making.form(), (named, pointer) -> at(node, officer, named, pointer));
		int revision = shown(node, officer, of).map(view -> view.required("revision").asInt()).orElse(0);
		Outcome<Act> outcome = of.kind() == Case.Kind.MEETING
				? node.bean(MeetingCommands.class).perform(officer, ref(node, of), making.make(), revision, form)
				: node.bean(IncidentCommands.class).perform(officer, ref(node, of), making.make(), revision, form);
		if (outcome instanceof Outcome.Done<Act>(Act act) && making.as() != null) {
			this.names.act(making.as(), act.id().toString());
		}
		return obstacle(node, outcome);
	}

	Optional<Obstacle> propose(DrillStep.Proposing proposing) {
		DrillNode node = this.pair.nodeOf(proposing.by());
		Officer officer = node.officer(proposing.by());
		JsonNode written = this.names.fill(proposing.form(), (named, pointer) -> at(node, officer, named, pointer));
		UUID meeting;
		JsonNode form;
		if (proposing.drafted() == null) {
			form = written;
			Outcome<String> started = node.bean(MeetingDrafts.class).start(officer, form);
			if (!(started instanceof Outcome.Done<String>(String ref))) {
				return obstacle(node, started);
			}
			meeting = node.bean(LocalNumbers.class).subjectOf(ref).orElseThrow();
		}
		else {
			Draft draft = draftedFor(node, this.names.find(proposing.drafted()));
			form = MergePatch.of(draft.content(), written);
			meeting = draft.subject();
		}
		this.names.add(new Case(proposing.as(), Case.Kind.MEETING, meeting));
		String ref = ref(node, this.names.find(proposing.as()));
		return obstacle(node, node.bean(MeetingCommands.class).perform(officer, ref, "PROPOSE", 0, form));
	}

	private static Draft draftedFor(DrillNode node, Case incident) {
		return node.bean(Drafts.class)
			.ofPurpose(MeetingDraftPurpose.PROPOSAL.name())
			.stream()
			.filter(draft -> draft.content().path("incidents").toString().contains(incident.id().toString()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"no proposal is drafted for " + incident.name() + " on the " + node.unit() + " side"));
	}

	/** What the officer sees of the case, as the API answers it; empty when their node knows no such case. */
	Optional<JsonNode> shown(DrillNode node, Officer officer, Case of) {
		return node.bean(LocalNumbers.class)
			.refOf(of.id())
			.flatMap(ref -> of.kind() == Case.Kind.MEETING ? node.bean(MeetingViews.class).of(officer, ref)
					: node.bean(IncidentViews.class).of(officer, ref))
			.map(view -> node.bean(JsonMapper.class).valueToTree(view));
	}

	private JsonNode at(DrillNode node, Officer officer, Case of, String pointer) {
		return shown(node, officer, of).map(view -> view.at(pointer))
			.filter(value -> !value.isMissingNode())
			.orElseThrow(() -> new IllegalArgumentException(
					officer.code() + " sees nothing at " + pointer + " of " + of.name()));
	}

	private static String ref(DrillNode node, Case of) {
		return node.bean(LocalNumbers.class)
			.refOf(of.id())
			.orElseThrow(() -> new IllegalArgumentException(
					"the node " + node.unit() + " does not know the case " + of.name()));
	}

	private static Optional<Obstacle> obstacle(DrillNode node, Outcome<?> outcome) {
		Sentences sentences = node.bean(Sentences.class);
		return switch (outcome) {
			case Outcome.Done<?> done -> Optional.empty();
			case Outcome.NotFound<?> missing -> Optional.of(Obstacle.of("not-found", "there is no such case"));
			case Outcome.Invalid<?>(List<FieldProblem> problems) -> Optional.of(new Obstacle("invalid", "invalid",
					problems.stream()
						.map(problem -> new Fault(problem.pointer(), sentences.of(problem, Language.EN)))
						.toList()));
			case Outcome.Forbidden<?>(Refusal refusal) -> Optional.of(refused(refusal, sentences));
			case Outcome.Stale<?>(int expected, int actual) ->
				Optional.of(Obstacle.of("stale", "the revision is " + actual + ", not " + expected));
			case Outcome.Refused<?>(Refusal refusal) -> Optional.of(refused(refusal, sentences));
		};
	}

	private static Obstacle refused(Refusal refusal, Sentences sentences) {
		return Obstacle.of(refusal.code(), sentences.of(refusal, Language.EN));
	}

	/** Why a command was not done: a code, that and more in words, and what is wrong where in what was filled in. */
	record Obstacle(String code, String words, List<Fault> faults) {

		static Obstacle of(String code, String sentence) {
			return new Obstacle(code, code + ": " + sentence, List.of());
		}

	}

	/** @param pointer as the API names the place */
	record Fault(String pointer, String sentence) {
	}

}
