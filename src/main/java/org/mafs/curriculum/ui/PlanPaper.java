package org.mafs.curriculum.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalTime;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.PrintedPages;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.QuizQuestion;
import org.mafs.curriculum.RunStep;
import org.mafs.curriculum.SessionContent;
import org.springframework.stereotype.Component;

/** A session’s plan on paper, for whoever leads without a screen: what they need first, the run sheet, every step. */
@Component
class PlanPaper {

    private final PrintedPages pages;
    private final PaperPictures pictures;

    PlanPaper(PrintedPages pages, PaperPictures pictures) {
        this.pages = pages;
        this.pictures = pictures;
    }

    /** @param begins when the first step begins */
    void write(ContentText text, LocalTime begins, OutputStream to) throws IOException {
        SessionContent session = text.session();
        PaperMarkup markup = new PaperMarkup(pages, pictures);
        int number = text.code().session().orElseThrow();
        String title = say("curriculum.paper.plan", number, session.head().title());
        StringBuilder body = new StringBuilder("<div class=\"foot\">%s · %s</div><h1>%s</h1><p class=\"lead\">%s</p>"
                .formatted(title, pages.text(VersionWords.of(text)), pages.text(ContentTitle.of(text)),
                        say("curriculum.paper.begins", Calendar.time(begins),
                                Calendar.time(begins.plusMinutes(session.planned())), session.planned())));
        body.append(markup.of(session.opening()));
        heading(body, "curriculum.aims");
        list(body, "aims", session.head().aims());
        if (!session.head().materials().isEmpty()) {
            heading(body, "curriculum.materials");
            list(body, "things", session.head().materials());
        }
        LocalTime at = begins;
        for (RunStep step : session.steps()) {
            body.append("<h2>%s %s (%s)</h2>".formatted(Calendar.time(at), pages.text(step.title()),
                    step.atLeast() == step.minutes() ? say("curriculum.step.minutes", step.minutes())
                            : say("curriculum.step.minutes.least", step.minutes(), step.atLeast())));
            body.append(markup.of(step.how()));
            at = at.plusMinutes(step.minutes());
        }
        session.guidance().forEach(guidance -> body.append("<h2>%s</h2>%s".formatted(pages.text(guidance.title()),
                markup.of(guidance.how()))));
        quiz(body, markup, session.quiz());
        if (!session.myths().isEmpty()) {
            heading(body, "curriculum.myths");
            session.myths().forEach(myth -> body.append("<h3>%s</h3>%s".formatted(say("curriculum.myth.said", myth.said()),
                    markup.of(myth.fact()))));
        }
        pages.write(title, body.toString(), "handout", "normal plan", to);
    }

    private void quiz(StringBuilder body, PaperMarkup markup, List<QuizQuestion> questions) {
        if (questions.isEmpty()) {
            return;
        }
        heading(body, "curriculum.quiz");
        for (QuizQuestion asked : questions) {
            body.append("<h3>%s</h3><ul>".formatted(pages.text(asked.asked())));
            asked.answers().forEach(answer -> body.append(answer.right()
                    ? "<li class=\"right\">%s (%s)</li>".formatted(pages.text(answer.words()), say("curriculum.plan.right"))
                    : "<li>%s</li>".formatted(pages.text(answer.words()))));
            body.append("</ul>").append(markup.of(asked.why()));
        }
    }

    private void heading(StringBuilder body, String key) {
        body.append("<h2>%s</h2>".formatted(say(key)));
    }

    private void list(StringBuilder body, String className, List<String> lines) {
        body.append("<ul class=\"%s\">".formatted(className));
        lines.forEach(line -> body.append("things".equals(className)
                ? "<li class=\"to-tick\"><span class=\"tick\"></span>%s</li>".formatted(pages.text(line))
                : "<li>%s</li>".formatted(pages.text(line))));
        body.append("</ul>");
    }

    private String say(String key, Object... arguments) {
        return pages.text(Words.say(key, arguments));
    }
}
