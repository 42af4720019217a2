package org.yuegang.liaison.account.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuegang.liaison.system.CurrentOfficer;
import org.yuegang.liaison.system.LocalPath;
import org.yuegang.liaison.system.TrialAccess;

/** The sign-in page. The form itself goes to the security chain. */
@Controller
class SignInController {

	/** What may have brought the officer here, each with a sentence of its own; the first one given is said. */
	private static final List<String> REASONS = List.of("wrong", "shut", "kept", "ended", "out");

	private final CurrentOfficer current;

	private final ObjectProvider<TrialAccess> trial;

	SignInController(CurrentOfficer current, ObjectProvider<TrialAccess> trial) {
		this.current = current;
		this.trial = trial;
	}

	@GetMapping("/sign-in")
	String page(@RequestParam Map<String, String> given, Model model) {
		String next = LocalPath.of(given.get("next"));
		if (this.current.find().isPresent()) {
			return "redirect:" + next;
		}
		@Nullable TrialAccess seats = this.trial.getIfAvailable();
		model.addAttribute("next", next);
		model.addAttribute("code", given.getOrDefault("code", ""));
		model.addAttribute("reason", REASONS.stream().filter(given::containsKey).findFirst().orElse(""));
		model.addAttribute("seats", seats == null ? List.of() : seats.officers());
		return "account/sign-in";
	}

}
