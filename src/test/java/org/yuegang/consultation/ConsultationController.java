package org.yuegang.consultation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.consultation.ConsultationFeature.ConsultationView;
import org.yuegang.liaison.lifecycle.CaseDrafts;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.web.ActPage;
import org.yuegang.liaison.lifecycle.web.CaseAnswers;
import org.yuegang.liaison.lifecycle.web.CasePage;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Consultations over the API and on pages. The pages of their acts come by themselves. */
@Controller
class ConsultationController implements ActPage<ConsultationView, ConsultationAct> {

	private static final String API = "/api/v1/consultations";

	private final ConsultationFeature feature;

	private final CaseDrafts drafts;

	private final CaseAnswers answers;

	private final CasePage page;

	ConsultationController(ConsultationFeature feature, CaseDrafts drafts, CaseAnswers answers, CasePage page) {
		this.feature = feature;
		this.drafts = drafts;
		this.answers = answers;
		this.page = page;
	}

	@PostMapping(API)
	ResponseEntity<?> start(Officer officer, @RequestBody JsonNode question) {
		return this.answers.started(API, this.drafts.start(this.feature, officer, question), ref -> view(officer, ref));
	}

	@GetMapping(API + "/{ref}")
	ResponseEntity<?> one(Officer officer, @PathVariable String ref) {
		return this.answers.shown(view(officer, ref));
	}

	@PostMapping(API + "/{ref}/acts")
	ResponseEntity<?> act(Officer officer, @PathVariable String ref, @RequestBody JsonNode request) {
		return this.answers.act(this.feature, officer, ref, request);
	}

	@GetMapping(API + "/{ref}/timeline")
	ResponseEntity<?> timeline(Officer officer, @PathVariable String ref) {
		return this.answers.timeline(this.feature, officer, ref);
	}

	@GetMapping(API + "/{ref}/evidence")
	ResponseEntity<?> evidence(Officer officer, @PathVariable String ref) {
		return this.answers.evidence(this.feature, officer, ref);
	}

	@GetMapping("/consultations/{ref}")
	String show(Officer officer, @PathVariable String ref, @RequestParam(required = false) @Nullable String done,
			Model model) {
		ConsultationView view = view(officer, ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.page.show(this, view, done, List.of(ConsultationAct.values()), model);
		return "consultation/show";
	}

	@Override
	public CaseFeature<?, ConsultationAct, ?> feature() {
		return this.feature;
	}

	@Override
	public Optional<ConsultationView> view(Officer officer, String ref) {
		return this.feature.view(officer, ref);
	}

	@Override
	public Outcome<Draft> keep(Officer officer, String ref, ConsultationAct act, Seen seen, ObjectNode body) {
		return this.drafts.save(this.feature, officer, ref, null, seen, body);
	}

}
