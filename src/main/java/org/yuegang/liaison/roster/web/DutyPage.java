package org.yuegang.liaison.roster.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Contact;
import org.yuegang.liaison.directory.Contacts;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.roster.DutyHeads;
import org.yuegang.liaison.roster.OnDuty;
import org.yuegang.liaison.roster.Post;
import org.yuegang.liaison.roster.RosterForm;
import org.yuegang.liaison.roster.Rosters;
import org.yuegang.liaison.roster.Swaps;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.NavigationItem;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Sentences;

/** The duty desk: who answers now on both sides, the next thirty days of this side, and what changes them. */
@Controller
class DutyPage {

	private static final String BACK = "redirect:/duty?done=";

	private final RecordReader records = new RecordReader((list, code) -> true);

	private final OnDuty onDuty;

	private final DutyHeads heads;

	private final Rosters rosters;

	private final Swaps swaps;

	private final Officers officers;

	private final Contacts contacts;

	private final RosterWords words;

	private final Sentences sentences;

	private final NodeIdentity node;

	private final Clock clock;

	DutyPage(OnDuty onDuty, DutyHeads heads, Rosters rosters, Swaps swaps, Officers officers, Contacts contacts, RosterWords words,
			Sentences sentences, NodeIdentity node, Clock clock) {
		this.onDuty = onDuty;
		this.heads = heads;
		this.rosters = rosters;
		this.swaps = swaps;
		this.officers = officers;
		this.contacts = contacts;
		this.words = words;
		this.sentences = sentences;
		this.node = node;
		this.clock = clock;
	}

	@GetMapping("/duty")
	String show(Officer reader, @RequestParam(required = false) @Nullable String done, Model model) {
		model.addAttribute("done", done);
		return page(reader, Map.of(), model);
	}

	@PostMapping("/duty/shifts")
	String plan(Officer by, @RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
		Map<String, Object> form = new HashMap<>();
		form.put("post", sent.getOrDefault("post", ""));
		form.put("officer", sent.getOrDefault("officer", ""));
		form.put("from", instant(sent, "from"));
		form.put("to", instant(sent, "to"));
		form.put("cover", sent.containsKey("cover"));
		Reading<RosterForm.Plan> reading = this.records.read(JsonConfiguration.mapper().valueToTree(form), RosterForm.Plan.class);
		Outcome<?> outcome = reading instanceof Reading.Read<RosterForm.Plan>(RosterForm.Plan read)
				? this.rosters.plan(by, read) : new Outcome.Invalid<>(reading.problems());
		return answer(by, outcome, "planned", sent, model, response);
	}

	@PostMapping("/duty/shifts/{id}/remove")
	String remove(Officer by, @PathVariable UUID id, Model model, HttpServletResponse response) {
		return answer(by, this.rosters.remove(by, id), "removed", Map.of(), model, response);
	}

	@PostMapping("/duty/take-over")
	String takeOver(Officer by, @RequestParam Post post, Model model, HttpServletResponse response) {
		return answer(by, this.rosters.takeOver(by, new RosterForm.TakeOver(post)), "taken-over", Map.of(), model, response);
	}

	@PostMapping("/duty/swaps")
	String propose(Officer by, @RequestParam UUID given, @RequestParam UUID taken, Model model,
			HttpServletResponse response) {
		return answer(by, this.swaps.propose(by, new RosterForm.Propose(given, taken)), "proposed", Map.of(), model,
				response);
	}

	@PostMapping("/duty/swaps/{id}")
	String answerSwap(Officer by, @PathVariable UUID id, @RequestParam boolean agreed, Model model,
			HttpServletResponse response) {
		return answer(by, this.swaps.answer(by, id, new RosterForm.Answer(agreed)), agreed ? "swapped" : "declined",
				Map.of(), model, response);
	}

	private String answer(Officer by, Outcome<?> outcome, String done, Map<String, String> sent, Model model,
			HttpServletResponse response) {
		return switch (outcome) {
			case Outcome.Done<?> ignored -> BACK + done;
			case Outcome.Refused<?>(Refusal refusal) -> refused(by, refusal, 422, sent, model, response);
			case Outcome.Forbidden<?>(Refusal refusal) -> refused(by, refusal, 403, sent, model, response);
			case Outcome.Invalid<?>(List<FieldProblem> problems) -> {
				model.addAttribute("faults", problems.stream().map(this::fault).toList());
				response.setStatus(400);
				yield page(by, sent, model);
			}
			case Outcome.NotFound<?> ignored -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			case Outcome.Stale<?> ignored -> throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	private String refused(Officer by, Refusal refusal, int status, Map<String, String> sent, Model model,
			HttpServletResponse response) {
		model.addAttribute("refusal", this.sentences.of(refusal, this.sentences.language()));
		response.setStatus(status);
		return page(by, sent, model);
	}

	private Fault fault(FieldProblem problem) {
		String field = problem.pointer().substring(1);
		String place = field.equals("from") || field.equals("to") ? field + "-date" : field;
		return new Fault("#" + place, this.sentences.of("roster.fault", List.of("roster.field." + field,
				this.sentences.of(problem, this.sentences.language())), this.sentences.language()));
	}

	private String page(Officer reader, Map<String, String> sent, Model model) {
		Instant now = this.clock.instant();
		DutyRoster roster = DutyRoster.of(this.rosters, this.swaps, this.onDuty, now);
		model.addAttribute("sent", sent);
		model.addAttribute("own", this.node.unit());
		model.addAttribute("peer", this.node.peer());
		model.addAttribute("now", this.words.now(now));
		model.addAttribute("told", this.words.told(this.heads.of(this.node.peer()).orElse(null), now));
		model.addAttribute("peerPhone", this.contacts.of(this.node.peer(), now).map(Contact::phone).orElse(null));
		model.addAttribute("gaps", this.words.gaps(roster.gaps(), now));
		model.addAttribute("shifts", this.words.shifts(roster.shifts(), now));
		model.addAttribute("swaps", this.words.swaps(roster, reader, now));
		model.addAttribute("changes", this.words.changes(roster.changes()));
		model.addAttribute("mine", this.words.shifts(roster.shifts().stream().filter(one -> one.officer().equals(reader.code())).toList(), now));
		model.addAttribute("others", this.words.shifts(roster.shifts().stream().filter(one -> !one.officer().equals(reader.code())).toList(), now));
		model.addAttribute("plans", Rosters.mayPlan(reader));
		model.addAttribute("posts", Post.values());
		model.addAttribute("takes", this.officers.appointment(reader.code())
			.map(one -> Arrays.stream(Post.values()).filter(post -> post.suits(one)).toList())
			.orElse(List.of()));
		model.addAttribute("officers", this.officers.all().stream().filter(DutyPage::suitsAny).toList());
		return "roster/duty";
	}

	private static boolean suitsAny(Appointment appointment) {
		return Arrays.stream(Post.values()).anyMatch(post -> post.suits(appointment));
	}

	private static String instant(Map<String, String> sent, String field) {
		return sent.getOrDefault(field + "-date", "") + "T" + sent.getOrDefault(field + "-time", "") + "+08:00";
	}

	/** A fault of the form and where it is. */
	record Fault(String href, String text) {
	}

	@Bean
	static NavigationItem dutyNavigation() {
		return NavigationItem.of(35, "/duty", "roster.title");
	}

}
