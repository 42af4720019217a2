package org.yuegang.liaison.benchmark;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.sun.management.OperatingSystemMXBean;

/** What a figure was measured on, without naming the machine. */
final class Machine {

	private Machine() {
	}

	static String described() {
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		return "%s: %d cores, %d GiB, %s %s, %s %s, heap up to %d MiB, load at start %.1f".formatted(
				LocalDate.now(ZoneOffset.ofHours(8)), system.getAvailableProcessors(),
				Math.round(system.getTotalMemorySize() / (double) (1 << 30)), System.getProperty("os.name"),
				System.getProperty("os.version"), System.getProperty("java.vm.name"),
				System.getProperty("java.version"), Runtime.getRuntime().maxMemory() >> 20,
				system.getSystemLoadAverage());
	}

}
