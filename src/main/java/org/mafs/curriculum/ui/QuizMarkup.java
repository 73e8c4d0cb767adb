package org.mafs.curriculum.ui;

import java.util.stream.Collectors;
import org.mafs.curriculum.QuizQuestion;

/** A question that teaches: a script makes its answers buttons; without one the answer is a fold. */
record QuizMarkup(Tongue tongue, String top) {

    String of(QuizQuestion asked, String heading) {
        return """
                <div class="question" data-question data-says-right="%s" data-says-not-yet="%s">
                <%7$s>%s</%7$s>
                <ul class="answers">%s</ul>
                <p class="verdict" role="status"></p>
                <details class="why"><summary>%s</summary><div class="why-words">%s</div></details>
                </div>
                """.formatted(Markup.say("curriculum.quiz.right"), Markup.say("curriculum.quiz.not-yet"),
                Markup.text(asked.asked()), asked.answers().stream().map(QuizMarkup::answer).collect(Collectors.joining()),
                tongue.say("curriculum.quiz.answer"), right(asked) + asked.why().html(top), heading);
    }

    private static String answer(QuizQuestion.Answer answer) {
        return "<li%s>%s</li>".formatted(answer.right() ? " data-right" : "", Markup.text(answer.words()));
    }

    private static String right(QuizQuestion asked) {
        return asked.answers().stream().filter(QuizQuestion.Answer::right)
                .map(answer -> "<p class=\"right-answer\">%s</p>".formatted(Markup.text(answer.words()))).collect(Collectors.joining());
    }
}
