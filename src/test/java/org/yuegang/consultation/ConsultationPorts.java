package org.yuegang.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.yuegang.consultation.Consultation.Owed;
import org.yuegang.consultation.ConsultationFeature.ConsultationView;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.NamesDuties;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Explains;
import org.yuegang.liaison.journal.Receives;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.lifecycle.CaseDrafts;
import org.yuegang.liaison.lifecycle.CasePort;
import org.yuegang.liaison.lifecycle.CaseReceives;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.lifecycle.DrawnTracks;
import org.yuegang.liaison.lifecycle.FeaturePort;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.mail.MailRule;
import org.yuegang.liaison.mail.MailRules;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.json.JsonMapper;

/** What consultations say to whoever serves every feature: exchange, timeline, diagram, mail, desk and drill. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ConsultationPorts {

	@Bean
	DrawnTracks consultationTracks() {
		return () -> List.of(ConsultationTrack.TRACK);
	}

	@Bean
	Explains consultationWords() {
		return act -> ConsultationAct.of(act)
			.map(made -> new Explains.Explanation("timeline." + act.type(),
					List.of(BilingualText.read(act.body().path("text")))));
	}

	@Bean
	NamesDuties consultationDuties() {
		return () -> List.of(Owed.values());
	}

	@Bean
	MailRules consultationMail() {
		return () -> List.of(
				MailRule.received(ConsultationAct.OPEN, "GIVE_COMMENT", Role.LIAISON_OFFICER)
					.by(Owed.GIVE_COMMENT),
				MailRule.received(ConsultationAct.ANSWER, "READ_COMMENT", Role.LIAISON_OFFICER));
	}

	@Bean
	Receives consultationReceives(ConsultationTable table, JointCalendar calendar, JsonMapper json) {
		return new CaseReceives(ConsultationAct.values(), "/terms", calendar, json) {

			private final RecordReader reader = RecordReader.ofRecords();

			@Override
			public Optional<Refusal> obstacle(Act act) {
				return ConsultationAct.of(act)
					.filter(made -> this.reader.read(act.body(), made.body()).problems().isEmpty())
					.map(made -> obstacle(table.find(act.subject()).orElse(null), made, act))
					.orElseGet(() -> Optional.of(Refusal.of("unreadable", "")));
			}

			private Optional<Refusal> obstacle(@Nullable Consultation known, ConsultationAct made, Act act) {
				if (known == null) {
					return made == ConsultationAct.OPEN ? Optional.empty() : Optional.of(Refusal.of("unknown-case"));
				}
				return ConsultationTrack.TRACK.obstacleToReceived(made, act, known.mode(), known.sideOf(act.unit()));
			}

		};
	}

	@Bean
	CasePort consultationPort(ConsultationFeature feature, ConsultationTable table, LocalNumbers numbers, Commands commands,
			CaseDrafts drafts) {
		return new FeaturePort(feature, feature, commands, drafts) {

			@Override
			public Optional<Case> find(UUID subject) {
				return table.find(subject).map(found -> {
					String ref = numbers.refOf(subject).orElseThrow();
					return new Case(subject, ref, null, found.urgency(), found.mode(), path(ref), found.duties(), false, null);
				});
			}

			@Override
			public Optional<ConsultationView> view(Officer officer, String ref) {
				return feature.view(officer, ref);
			}

		};
	}

}
