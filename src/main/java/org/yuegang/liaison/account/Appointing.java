package org.yuegang.liaison.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;

/**
 * Brings the directory in line with the roster when the node starts, before it serves. An officer keeps the language
 * they chose themselves; one who left the roster is disabled and keeps their name on what they did.
 */
@Component
class Appointing implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Appointing.class);

	private final Roster roster;

	private final Officers officers;

	private final Accounts accounts;

	private final PasswordEncoder passwords;

	private volatile boolean running;

	Appointing(Roster roster, Officers officers, Accounts accounts, PasswordEncoder passwords) {
		this.roster = roster;
		this.officers = officers;
		this.accounts = accounts;
		this.passwords = passwords;
	}

	@Override
	public void start() {
		List<Seat> seats = this.roster.seats();
		// Comparing passwords is slow on purpose, and most of what there is to do at a restart.
		Set<String> unchanged = seats.parallelStream().filter(this::isUnchanged).map(Appointing::code).collect(Collectors.toSet());
		seats.forEach(seat -> appoint(seat, unchanged));
		Set<String> serving = seats.stream().map(Appointing::code).collect(Collectors.toSet());
		this.officers.all()
			.stream()
			.filter(Appointment::enabled)
			.filter(appointment -> !serving.contains(appointment.officer().code()))
			.forEach(this::dismiss);
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before everything else that starts. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	private boolean isUnchanged(Seat seat) {
		return !hashed(seat.password()) && this.accounts.find(code(seat))
			.filter(kept -> this.passwords.matches(seat.password(), kept.password()))
			.isPresent();
	}

	private static String code(Seat seat) {
		return seat.appointment().officer().code();
	}

	private void appoint(Seat seat, Set<String> unchanged) {
		Appointment given = seat.appointment();
		Optional<Appointment> present = this.officers.appointment(given.officer().code());
		this.officers.put(present.map(old -> speaking(given, old.officer().language())).orElse(given));
		String code = code(seat);
		if (hashed(seat.password())) {
			this.accounts.put(code, seat.password());
		}
		else if (!unchanged.contains(code)) {
			this.accounts.put(code, this.passwords.encode(seat.password()));
		}
	}

	private void dismiss(Appointment leaver) {
		this.officers.put(new Appointment(leaver.officer(), leaver.mail(), leaver.phone(), leaver.deputy(), false));
		log.info("{} is not on the roster and serves no more", leaver.officer().code());
	}

	private static boolean hashed(String password) {
		return password.startsWith("{argon2}") || password.startsWith("{bcrypt}");
	}

	private static Appointment speaking(Appointment given, Language language) {
		Officer officer = given.officer();
		return new Appointment(new Officer(officer.code(), officer.unit(), officer.name(), officer.post(),
				officer.roles(), language), given.mail(), given.phone(), given.deputy(), given.enabled());
	}

}
