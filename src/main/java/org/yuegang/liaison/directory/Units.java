package org.yuegang.liaison.directory;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Misconfigured;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.UnitNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The liaison units, their numbers and whom they report to, as dated data (agreement clause nine): each question
 * names the moment it is about, so an old notice keeps the name and the number it went out under.
 */
@Component
public class Units implements UnitNames {

	private final UnitsFile file;

	public Units(@Value("${liaison.units}") Resource units, NodeIdentity node) {
		this.file = read(units, UnitsFile.class, "units", "liaison.units");
		for (String code : node.units()) {
			if (!this.file.units().containsKey(code)) {
				throw new Misconfigured("The unit \"%s\" is not in %s: add it there, or correct liaison.node.unit and liaison.node.peer."
					.formatted(code, units.getDescription()));
			}
		}
	}

	/** The codes of all units, in alphabetical order. */
	public Set<String> codes() {
		return new TreeSet<>(this.file.units().keySet());
	}

	/** The unit as designated at that moment. */
	public LiaisonUnit of(String code, Instant at) {
		UnitsFile.Unit unit = unit(code);
		LocalDate day = day(at);
		UnitsFile.Designation designation = inForce(unit.designations(), day, code);
		LiaisonUnit.Successor successor = UnitsFile.Dated.inForce(unit.successors(), day)
			.filter(next -> next.from().isAfter(designation.from()))
			.map(next -> new LiaisonUnit.Successor(next.name(), next.from(), next.basis()))
			.orElse(null);
		return new LiaisonUnit(code, designation.name(), designation.from(), designation.basis(), successor);
	}

	@Override
	public String name(String unit, Instant at, Language language) {
		return of(unit, at).name().in(language);
	}

	/**
	 * A shared number in the unit's own form, for instance {@code 港食粵通〔2026〕17號}.
	 * @param issuedAt decides which pattern is in force
	 */
	public String number(String code, Instant issuedAt, int year, int number) {
		return inForce(unit(code).numbers(), day(issuedAt), code).format(year, number);
	}

	/** Whom the unit reports to and informs at that moment: its government first, then its departments. */
	public List<OnwardRecipient> onwardRecipients(String code, Instant at) {
		return inForce(unit(code).onward(), day(at), code).recipients();
	}

	private UnitsFile.Unit unit(String code) {
		UnitsFile.Unit unit = this.file.units().get(code);
		if (unit == null) {
			throw new IllegalArgumentException("No such unit: " + code);
		}
		return unit;
	}

	private static <T extends UnitsFile.Dated> T inForce(List<T> entries, LocalDate day, String code) {
		return UnitsFile.Dated.inForce(entries, day)
			.or(() -> entries.stream().min(Comparator.comparing(UnitsFile.Dated::from)))
			.orElseThrow(() -> new IllegalArgumentException("There is nothing of the kind for unit " + code));
	}

	static LocalDate day(Instant at) {
		return at.atOffset(LocalTimes.ZONE).toLocalDate();
	}

	/** Reads a file of dated data strictly, and says in one sentence where it is wrong. */
	static <T> T read(Resource resource, Class<T> type, String what, String property) {
		YAMLMapper yaml = YAMLMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
		try (InputStream in = resource.getInputStream()) {
			return yaml.readValue(in, type);
		}
		catch (IOException ex) {
			throw new Misconfigured("There are no %s at %s: correct %s.".formatted(what, resource.getDescription(), property), ex);
		}
		catch (JacksonException ex) {
			throw new Misconfigured("The %s cannot be read from %s, line %d: correct the file or %s.".formatted(what,
					resource.getDescription(), ex.getLocation().getLineNr(), property), ex);
		}
	}

}
