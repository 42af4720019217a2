package org.yuegang.liaison.drill;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.yuegang.liaison.drill.DrillNames.Case;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.CasePort;
import org.yuegang.liaison.lifecycle.CasePorts;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.lifecycle.Seen;
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

	private static final String MEETING = "meeting";

	private final DrillPair pair;

	private final DrillNames names;

	DrillCast(DrillPair pair, DrillNames names) {
		this.pair = pair;
		this.names = names;
	}

	Optional<Obstacle> file(DrillStep.Filing filing) {
		return begin(new DrillStep.Beginning(filing.by(), filing.as(), "incident", filing.notice()));
	}

	/** @return what stood against it, or empty when it was done */
	Optional<Obstacle> begin(DrillStep.Beginning beginning) {
		DrillNode node = this.pair.nodeOf(beginning.by());
		Officer officer = node.officer(beginning.by());
		JsonNode content = filled(node, officer, beginning.content());
		Outcome<String> outcome = feature(node, beginning.feature()).begin(officer, content);
		if (outcome instanceof Outcome.Done<String>(String ref)) {
			UUID id = node.bean(LocalNumbers.class).subjectOf(ref).orElseThrow();
			this.names.add(new Case(beginning.as(), beginning.feature(), id));
		}
		return obstacle(node, outcome);
	}

	void name(DrillStep.Naming naming) {
		DrillNode node = this.pair.nodeOf(naming.by());
		JsonNode id = filled(node, node.officer(naming.by()), naming.id());
		this.names.add(new Case(naming.as(), naming.feature(), UUID.fromString(id.asString())));
	}

	Optional<Obstacle> draft(DrillStep.Drafting drafting) {
		DrillNode node = this.pair.nodeOf(drafting.by());
		Officer officer = node.officer(drafting.by());
		Case of = this.names.find(drafting.on());
		// Every draft but a withdrawal's is one of the notice.
		JsonNode base = drafting.purpose().equals("WITHDRAWAL") ? null
				: shown(node, officer, of).map(view -> view.get("notice")).orElse(null);
		JsonNode content = base == null ? drafting.change() : MergePatch.of(base, drafting.change());
		return obstacle(node, feature(node, of.feature())
			.write(officer, ref(node, of), drafting.purpose(), Seen.at(null), content));
	}

	Optional<Obstacle> act(DrillStep.Making making) {
		DrillNode node = this.pair.nodeOf(making.by());
		Officer officer = node.officer(making.by());
		Case of = this.names.find(making.on());
		JsonNode form = making.form() == null ? node.bean(JsonMapper.class).createObjectNode()
				: filled(node, officer, making.form());
		int revision = shown(node, officer, of).map(view -> view.required("revision").asInt()).orElse(0);
		Outcome<Act> outcome = feature(node, of.feature()).perform(officer, ref(node, of), making.make(), revision, form);
		if (outcome instanceof Outcome.Done<Act>(Act act) && making.as() != null) {
			this.names.act(making.as(), act.id().toString());
		}
		return obstacle(node, outcome);
	}

	Optional<Obstacle> propose(DrillStep.Proposing proposing) {
		DrillNode node = this.pair.nodeOf(proposing.by());
		Officer officer = node.officer(proposing.by());
		JsonNode form = filled(node, officer, proposing.form());
		if (proposing.drafted() == null) {
			Optional<Obstacle> obstacle = begin(new DrillStep.Beginning(proposing.by(), proposing.as(), MEETING, form));
			if (obstacle.isPresent()) {
				return obstacle;
			}
		}
		else {
			Draft draft = draftedFor(node, this.names.find(proposing.drafted()));
			form = MergePatch.of(draft.content(), form);
			this.names.add(new Case(proposing.as(), MEETING, draft.subject()));
		}
		String ref = ref(node, this.names.find(proposing.as()));
		return obstacle(node, feature(node, MEETING).perform(officer, ref, "PROPOSE", 0, form));
	}

	private static Draft draftedFor(DrillNode node, Case incident) {
		return node.bean(Drafts.class)
			.ofPurpose("PROPOSAL")
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
			.flatMap(ref -> feature(node, of.feature()).view(officer, ref))
			.map(view -> node.bean(JsonMapper.class).valueToTree(view));
	}

	private static CasePort feature(DrillNode node, String feature) {
		return node.bean(CasePorts.class).of(feature);
	}

	private JsonNode filled(DrillNode node, Officer officer, JsonNode form) {
		return this.names.fill(form, (named, pointer) -> at(node, officer, named, pointer));
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
