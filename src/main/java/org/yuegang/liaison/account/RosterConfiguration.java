package org.yuegang.liaison.account;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Misconfigured;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;

/** Reads the roster of a real node from {@code liaison.officers}. The trial brings its own. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

	private static final int SHORTEST_PASSWORD = 12;

	@Bean
	@ConditionalOnMissingBean
	Roster roster(Environment environment, NodeIdentity node) {
		List<Entry> entries = Binder.get(environment)
			.bind("liaison.officers", Bindable.listOf(Entry.class))
			.orElse(List.of());
		if (entries.isEmpty()) {
			throw new Misconfigured("liaison.officers is empty: name this unit's officers in the node's configuration file.");
		}
		return new Roster(entries.stream().map(entry -> seat(entry, node.unit())).toList());
	}

	private static Seat seat(Entry entry, String unit) {
		if (entry.code() == null || entry.name() == null || entry.post() == null || entry.roles() == null
				|| entry.language() == null || entry.password() == null || !entry.name().isComplete()
				|| !entry.post().isComplete()) {
			throw new Misconfigured("liaison.officers: %s needs code, name and post in both scripts, roles, language and password."
				.formatted(entry.code() == null ? "an entry" : entry.code()));
		}
		if (entry.password().length() < SHORTEST_PASSWORD) {
			throw new Misconfigured("liaison.officers: the password of %s is shorter than %d characters: give a longer one."
				.formatted(entry.code(), SHORTEST_PASSWORD));
		}
		Officer officer = new Officer(entry.code(), unit, entry.name(), entry.post(), entry.roles(), entry.language());
		return new Seat(new Appointment(officer, entry.mail(), entry.phone(), entry.deputy(), true), entry.password());
	}

	/** One entry as written; what is missing is told in one sentence. */
	record Entry(@Nullable String code, @Nullable BilingualText name, @Nullable BilingualText post,
			@Nullable Set<Role> roles, @Nullable Language language, @Nullable String mail, @Nullable String phone,
			boolean deputy, @Nullable String password) {
	}

}
