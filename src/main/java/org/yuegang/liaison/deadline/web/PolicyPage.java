package org.yuegang.liaison.deadline.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.liaison.deadline.Called;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.DutyKinds;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.deadline.NamedDuty;
import org.yuegang.liaison.deadline.Policies;
import org.yuegang.liaison.deadline.Policy;
import org.yuegang.liaison.deadline.PolicyTrial;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Sentences;

/** The policies in words, and each tried against the next 30 days before anybody relies on it. */
@Controller
class PolicyPage {

	private static final List<Integer> HOURS = List.of(6, 12, 24);

	private final Policies policies;

	private final PolicyTrial trial;

	private final DutyKinds kinds;

	private final DutyWords words;

	private final LocalTimes times;

	private final Sentences sentences;

	private final NodeIdentity node;

	private final Clock clock;

	PolicyPage(Policies policies, PolicyTrial trial, DutyKinds kinds, DutyWords words, LocalTimes times,
			Sentences sentences, NodeIdentity node, Clock clock) {
		this.policies = policies;
		this.trial = trial;
		this.kinds = kinds;
		this.words = words;
		this.times = times;
		this.sentences = sentences;
		this.node = node;
		this.clock = clock;
	}

	/** A policy: one row of terms for each duty, and the ladder of those that climb one. */
	record Shown(String id, String note, String from, boolean inForce, List<Row> terms, List<Row> ladder) {
	}

	/** What it is, and how long at each urgency. */
	record Row(String name, List<String> spans) {
	}

	/** A call of the trial in words. */
	record Line(String started, String at, String called, String names) {
	}

	@GetMapping("/policies")
	String show(Model model) {
		Language language = this.sentences.language();
		String now = this.policies.at(this.clock.instant()).id();
		model.addAttribute("urgencies", Urgency.values());
		model.addAttribute("policies",
				this.policies.all().reversed().stream().map(policy -> shown(policy, policy.id().equals(now), language)).toList());
		return "deadline/policies";
	}

	@GetMapping("/policies/{id}/trial")
	String tried(@PathVariable String id, @RequestParam(defaultValue = "FLASH") Urgency urgency,
			@RequestParam(defaultValue = "12") int every, @RequestParam(defaultValue = "false") boolean all, Model model) {
		Policy policy = this.policies.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!HOURS.contains(every)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Language language = this.sentences.language();
		Instant now = this.clock.instant();
		List<PolicyTrial.Call> calls = this.trial.of(policy, urgency, Duration.ofHours(every), now);
		model.addAttribute("id", id);
		model.addAttribute("urgency", urgency);
		model.addAttribute("urgencies", Urgency.values());
		model.addAttribute("every", every);
		model.addAttribute("hours", HOURS);
		model.addAttribute("all", all);
		model.addAttribute("calls", calls.size());
		model.addAttribute("gaps", calls.stream().filter(call -> call.names().isEmpty()).count());
		model.addAttribute("lines", calls.stream()
			.filter(call -> all || call.names().isEmpty())
			.map(call -> line(call, now, language))
			.toList());
		return "deadline/trial";
	}

	private Line line(PolicyTrial.Call call, Instant now, Language language) {
		return new Line(this.times.brief(call.started(), now, language), this.times.brief(call.at(), now, language),
				post(call.called(), this.node.unit(), language), call.names().isEmpty() ? ""
						: call.names()
							.stream()
							.map(name -> name.in(language))
							.collect(Collectors.joining(text("called.names.separator", language))));
	}

	private Shown shown(Policy policy, boolean inForce, Language language) {
		List<Row> terms = this.kinds.all()
			.stream()
			.map(duty -> new Row(text("duty." + duty.kind(), language), Arrays.stream(Urgency.values())
				.map(urgency -> policy.term(duty.kind(), urgency)
					.map(term -> this.words.span(term.within(), language))
					.orElse(""))
				.toList()))
			.toList();
		return new Shown(policy.id(), policy.note().in(language), this.times.absolute(policy.from(), language), inForce,
				terms, ladder(policy, language));
	}

	private List<Row> ladder(Policy policy, Language language) {
		DutyKind kind = this.kinds.all().stream().filter(NamedDuty::climbs).findFirst().map(NamedDuty::kind).orElse(null);
		List<Term> terms = kind == null ? List.of()
				: Arrays.stream(Urgency.values()).flatMap(urgency -> policy.term(kind, urgency).stream()).toList();
		if (terms.isEmpty()) {
			return List.of();
		}
		List<Term.Step> first = terms.getFirst().ladder();
		return IntStream.range(0, first.size())
			.mapToObj(at -> new Row(text("policy.does." + first.get(at).kind(), language,
					first.get(at)
						.calls()
						.stream()
						.map(called -> text("policy.party." + called.isDebtors(), language) + text("policy.post." + called.post(), language))
						.collect(Collectors.joining(text("called.names.separator", language)))),
					terms.stream().map(term -> this.words.span(term.ladder().get(at).after(), language)).toList()))
			.toList();
	}

	private String post(Called called, String unit, Language language) {
		return text("called." + called.post(), language, this.words.place(unit, language));
	}

	private String text(String key, Language language, Object... arguments) {
		return this.sentences.of(key, List.of(arguments), language);
	}

}
