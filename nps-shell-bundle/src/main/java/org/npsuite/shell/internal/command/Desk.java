// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.karaf.shell.api.console.Session;
import org.npsuite.model.access.Caller;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.shell.internal.view.Wording;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Where one command works: the services it asks for while it runs, who asks and in which language. Services are looked
 * up when they are needed, so that a command stays known while they come and go.
 */
final class Desk implements AutoCloseable {

    private final BundleContext context;
    private final Session session;
    private final Wording wording;
    private final Deque<ServiceReference<?>> taken = new ArrayDeque<>();

    Desk(BundleContext context, Session session) {
        this.context = context;
        this.session = session;
        this.wording = Wording.in(language(session));
    }

    /** @throws ProblemException {@code UNAVAILABLE}, in one line that says which service is away */
    <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw ProblemException.unavailable(
                    wording.text("problem.away", wording.text("service." + type.getSimpleName())), null);
        }
        taken.push(reference);
        return service;
    }

    /** Who types. */
    Caller caller() {
        return ShellCaller.of(session.get("USER"));
    }

    Session session() {
        return session;
    }

    Wording wording() {
        return wording;
    }

    Locale locale() {
        return wording.locale();
    }

    /** The language of the terminal that came over SSH, such as {@code fr_FR.UTF-8}, else the container's. */
    private static Locale language(Session session) {
        return session.get("LANG") instanceof String lang && lang.matches("[a-z]{2}_[A-Z]{2}(\\..*)?")
                ? Locale.forLanguageTag(lang.substring(0, 5).replace('_', '-'))
                : Locale.getDefault();
    }

    @Override
    public void close() {
        taken.forEach(context::ungetService);
    }
}
