package org.yuegang.liaison.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A search too large for one memory, done in parts: one for each first act of O with each first act of C. Every run
 * lies in at least one of them. What first acts there are is found by searches in which that side makes only one.
 */
final class Parts {

	private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

	private Parts() {
	}

	static Found search(Bounds bounds, Supplier<Start> start) {
		Found ofO = new Crossing(bounds.acts(1, bounds.ofC())).from(start.get());
		Found ofC = new Crossing(bounds.acts(bounds.ofO(), 1)).from(start.get());
		List<Bounds> parts = new ArrayList<>();
		for (String o : new TreeSet<>(ofO.firstOfO())) {
			for (String c : new TreeSet<>(ofC.firstOfC())) {
				parts.add(bounds.startingWith(o, c));
			}
		}
		Found all = Found.NOTHING;
		try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
			List<Future<Found>> found = parts.stream().map(part -> threads.submit(() -> searched(part, start.get()))).toList();
			for (Future<Found> each : found) {
				all = all.and(each.get());
			}
		}
		catch (ExecutionException failed) {
			throw new AssertionError(failed.getCause().getMessage(), failed.getCause());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return all;
	}

	private static Found searched(Bounds part, Start start) {
		Found found = new Crossing(part).from(start);
		LOG.debug("{} with {}: {} worlds, {} cases", part.firstOfO(), part.firstOfC(), found.worlds(), found.files());
		return found;
	}

}
