package org.yuegang.consultation;

import java.util.List;
import java.util.UUID;

import org.yuegang.consultation.Consultation.State;
import org.yuegang.consultation.Consultation.Step;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.CaseView;
import org.yuegang.liaison.lifecycle.MayDo;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FormSchema;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;

/** What an officer sees of a consultation. */
record ConsultationView(UUID id, String ref, int revision, State state, Mode mode, BilingualText question, List<Step> steps,
		List<Duty> duties, List<AllowedAct> allowedActs, List<RefusedAct> refusedActs) implements CaseView<ConsultationAct> {

	record AllowedAct(ConsultationAct act, JsonNode form) implements Allowed<ConsultationAct> {
	}

	record RefusedAct(ConsultationAct act, Refusal refusal) implements Refused<ConsultationAct> {
	}

	static List<AllowedAct> allowed(MayDo<ConsultationAct> may) {
		return may.allowed().stream().map(act -> new AllowedAct(act, FormSchema.of(act.filledIn().orElseThrow()))).toList();
	}

	static List<RefusedAct> refused(MayDo<ConsultationAct> may) {
		return may.refused().entrySet().stream().map(one -> new RefusedAct(one.getKey(), one.getValue())).toList();
	}

}
