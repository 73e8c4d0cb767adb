# Repeats, from the rows about people, the figures of the Outcomes page of MAFS; README.txt says which not.
#
#   Rscript analyse.R          in the folder of the unpacked files
#   source("analyse.R")        from an R session whose working folder it is
#
# It needs R 4.2 or later and no packages. It writes figures-r.csv, prints a summary, and compares what it found with
# figures-mafs.csv, which holds the same figures as MAFS worked them out. It ends with an error when one differs.
# Where R has a function of its own, that function is used; the few others stand in the second part.
#
# Of these figures there are no rows to work them out from, so that they are only checked for adding up: the people in the
# flow before the step "research", its reasons, and the sums of what was delivered.

TOLERANCE <- 1e-9
OCCASIONS <- c("baseline", "end", "follow-up")
SPANS <- list(c("baseline", "end"), c("end", "follow-up"), c("baseline", "follow-up"))


# 1. Reading -----------------------------------------------------------------------------------------------------------

# The folder of the script itself, wherever R was started. R writes a space in its path as ~+~.
script_folder <- function() {
  given <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  beside <- dirname(gsub("~+~", " ", given, fixed = TRUE))
  if (length(given) > 0 && file.exists(file.path(beside[1], "people.csv"))) beside[1] else "."
}

FOLDER <- script_folder()
cat("Reading the files in", normalizePath(FOLDER), "\n")

# A spreadsheet program that saved the file may have put an invisible mark before its first letter.
without_mark <- function(name) {
  bytes <- charToRaw(name)
  if (length(bytes) > 3 && all(bytes[1:3] == as.raw(c(0xef, 0xbb, 0xbf)))) rawToChar(bytes[-(1:3)]) else name
}

# An empty cell is a value that is not known: NA, never 0. Columns whose every value is a number become numbers.
read_rows <- function(name) {
  rows <- read.csv(file.path(FOLDER, name), colClasses = "character", na.strings = "", encoding = "UTF-8",
                   check.names = FALSE, strip.white = FALSE)
  names(rows)[1] <- without_mark(names(rows)[1])
  as_numbers <- function(column) {
    told <- column[!is.na(column)]
    if (all(grepl("^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$", told))) as.numeric(column) else column
  }
  rows[] <- lapply(rows, as_numbers)
  rows
}


# 2. Statistics that R does not have -----------------------------------------------------------------------------------

# Scores may be fractions such as 130/9. Values that differ only by the last digit of a double are the same value.
settle <- function(x) round(x, 9)

# All ways of giving each of the ranks a sign are equally likely; ranks may be halves, so they are counted doubled.
signed_rank_exact <- function(ranks, w) {
  steps <- as.integer(round(2 * ranks))
  ways <- numeric(sum(steps) + 1)
  ways[1] <- 1
  for (step in steps) {
    moved <- c(numeric(step), ways[seq_len(length(ways) - step)])
    ways <- (ways + moved) / 2
  }
  at <- as.integer(round(2 * w)) + 1
  min(1, 2 * min(sum(ways[seq_len(at)]), sum(ways[at:length(ways)])))
}

MOST_FOR_EXACT <- 50

signed_rank <- function(from, to) {
  change <- settle(to - from)
  found <- list(zeros = sum(change == 0))
  change <- change[change != 0]
  if (length(change) == 0) return(c(found, wilcoxonW = 0))
  ranks <- rank(abs(change))
  up <- sum(ranks[change > 0])
  found$wilcoxonW <- up
  if (length(change) <= MOST_FOR_EXACT) found$pWilcoxonExact <- signed_rank_exact(ranks, up)
  found$pWilcoxonNormal <- suppressWarnings(wilcox.test(change, exact = FALSE, correct = TRUE))$p.value
  # In the middle itself the continuity correction would reach beyond it.
  if (2 * up == sum(ranks)) found$pWilcoxonNormal <- 1
  found$rankBiserial <- (2 * up - sum(ranks)) / sum(ranks)
  found
}

# All ways of dividing the people into groups of these sizes are equally likely, given their ranks.
rank_sum_exact <- function(ranks, first) {
  steps <- as.integer(round(2 * ranks))
  ways <- matrix(0, sum(first) + 1, sum(steps) + 1)
  ways[1, 1] <- 1
  for (step in steps) {
    moved <- cbind(matrix(0, nrow(ways), step), ways[, seq_len(ncol(ways) - step), drop = FALSE])
    ways <- ways + rbind(0, moved[-nrow(moved), , drop = FALSE])
  }
  ways <- ways[nrow(ways), ] / sum(ways[nrow(ways), ])
  sums <- seq_along(ways) - 1
  middle <- sum(steps) * sum(first) / length(first)
  min(1, sum(ways[abs(sums - middle) >= abs(sum(steps[first]) - middle) - 1e-7]))
}

mann_whitney <- function(first, second) {
  found <- list(nFirst = length(first), nSecond = length(second))
  if (length(first) == 0 || length(second) == 0) return(found)
  values <- settle(c(first, second))
  belongs <- seq_along(values) <= length(first)
  ranks <- rank(values)
  found$u <- sum(ranks[belongs]) - length(first) * (length(first) + 1) / 2
  pairs <- length(first) * length(second)
  if (length(unique(values)) > 1) {
    if (length(values) <= MOST_FOR_EXACT) found$pExact <- rank_sum_exact(ranks, belongs)
    found$pNormal <- suppressWarnings(wilcox.test(values[belongs], values[!belongs], exact = FALSE, correct = TRUE))$p.value
    if (2 * found$u == pairs) found$pNormal <- 1
  }
  found$rankBiserial <- 2 * found$u / pairs - 1
  found
}

# Spearman's rank correlation with the interval of Bonett and Wright (2000).
spearman <- function(x, y, level) {
  found <- list(n = length(x))
  if (length(x) < 2 || length(unique(settle(x))) < 2 || length(unique(settle(y))) < 2) return(found)
  found$rho <- cor(rank(settle(x)), rank(settle(y)))
  if (length(x) < 3 || 1 - abs(found$rho) < 1e-12) return(found)
  found$p <- suppressWarnings(cor.test(settle(x), settle(y), method = "spearman", exact = FALSE))$p.value
  if (length(x) > 3) {
    around <- qnorm(1 - (1 - level) / 2) * sqrt((1 + found$rho^2 / 2) / (length(x) - 3))
    found$low <- tanh(atanh(found$rho) - around)
    found$high <- tanh(atanh(found$rho) + around)
  }
  found
}

friedman <- function(values) {
  complete <- settle(values[complete.cases(values), , drop = FALSE])
  found <- list(n = nrow(complete), incomplete = sum(rowSums(!is.na(values)) > 0) - nrow(complete))
  # One person's order of the times is no pattern.
  varied <- nrow(complete) > 1 && any(complete[, 1] != complete[, 2] | complete[, 2] != complete[, 3])
  if (!varied) return(found)
  test <- friedman.test(complete)
  found$chi2 <- unname(test$statistic)
  found$df <- unname(test$parameter)
  found$p <- test$p.value
  found
}

mean_of <- function(values, level) {
  found <- list(n = length(values))
  if (length(values) == 0) return(found)
  found$mean <- mean(values)
  if (length(values) < 2) return(found)
  alike <- length(unique(settle(values))) == 1
  found$sd <- if (alike) 0 else sd(values)
  if (!alike) {
    interval <- t.test(values, conf.level = level)$conf.int
    found$low <- interval[1]
    found$high <- interval[2]
  }
  found
}

# The difference between two groups of different people; the groups may spread differently.
welch <- function(first, second, level) {
  found <- list(nFirst = length(first), nSecond = length(second))
  if (length(first) > 0) found$meanFirst <- mean(first)
  if (length(second) > 0) found$meanSecond <- mean(second)
  if (length(first) == 0 || length(second) == 0) return(found)
  found$difference <- mean(first) - mean(second)
  alike <- length(unique(settle(first))) == 1 && length(unique(settle(second))) == 1
  if (length(first) < 2 || length(second) < 2 || alike) return(found)
  test <- t.test(first, second, conf.level = level)
  found$low <- test$conf.int[1]
  found$high <- test$conf.int[2]
  found$t <- unname(test$statistic)
  found$df <- unname(test$parameter)
  found$p <- test$p.value
  found
}

# Hedges' exact correction.
hedges <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)

paired_t <- function(from, to, level) {
  found <- list(n = length(from))
  if (length(from) == 0) return(found)
  change <- to - from
  found$meanFrom <- mean(from)
  found$meanTo <- mean(to)
  if (length(from) > 1) {
    found$sdFrom <- sd(settle(from))
    found$sdTo <- sd(settle(to))
  }
  found$meanChange <- mean(change)
  if (abs(sum(from)) > 1e-9) found$percentChange <- 100 * sum(change) / sum(from)
  if (length(from) > 1) {
    alike <- length(unique(settle(change))) == 1
    found$sdChange <- if (alike) 0 else sd(change)
    found$df <- length(from) - 1
    if (!alike) {
      test <- t.test(to, from, paired = TRUE, conf.level = level)
      found$ciLow <- test$conf.int[1]
      found$ciHigh <- test$conf.int[2]
      found$t <- unname(test$statistic)
      found$pT <- test$p.value
      found$dz <- mean(change) / sd(change)
      if (length(from) > 2) found$gz <- found$dz * hedges(length(from) - 1)
    }
    spread <- (found$sdFrom + found$sdTo) / 2
    if (spread > 0) found$dav <- mean(change) / spread
  }
  found
}

paired <- function(from, to, level) c(paired_t(from, to, level), if (length(from) > 0) signed_rank(from, to))

wilson <- function(k, n, level) {
  found <- list(k = k, n = n)
  if (n == 0) return(found)
  interval <- suppressWarnings(prop.test(k, n, conf.level = level, correct = FALSE))$conf.int
  found$share <- k / n
  found$low <- if (k == 0) 0 else interval[1]
  found$high <- if (k == n) 1 else interval[2]
  found
}

# Newcombe's interval of the difference between the shares of two groups of different people (1998, method 10).
difference_of_shares <- function(first, second) {
  if (first$n == 0 || second$n == 0) return(list())
  difference <- first$share - second$share
  list(difference = difference,
       low = difference - sqrt((first$share - first$low)^2 + (second$high - second$share)^2),
       high = difference + sqrt((first$high - first$share)^2 + (second$share - second$low)^2))
}

# McNemar's test, exact and mid-p, and Newcombe's interval of the difference (1998, method 10).
paired_shares <- function(from, to, level) {
  a <- sum(from & to); b <- sum(from & !to); c <- sum(!from & to); d <- sum(!from & !to)
  n <- a + b + c + d
  found <- list(n = n, b = b, c = c)
  if (n == 0) return(found)
  if (b + c == 0) {
    found$pExact <- 1
    found$pMidP <- 1
  } else {
    found$pExact <- binom.test(b, b + c)$p.value
    found$pMidP <- if (b == c) 1 - dbinom(b, b + c, .5) / 2 else found$pExact - dbinom(b, b + c, .5)
  }
  first <- wilson(a + b, n, level)
  second <- wilson(a + c, n, level)
  margins <- sqrt(a + b) * sqrt(c + d) * sqrt(a + c) * sqrt(b + d)
  apart <- a * d - b * c
  phi <- if (margins == 0) 0 else (if (apart > 0) max(apart - n / 2, 0) else apart) / margins
  together <- function(x, y) sqrt(max(0, x^2 - 2 * phi * x * y + y^2))
  found$proportionFrom <- first$share
  found$wilsonFromLow <- first$low
  found$wilsonFromHigh <- first$high
  found$proportionTo <- second$share
  found$wilsonToLow <- second$low
  found$wilsonToHigh <- second$high
  found$difference <- (c - b) / n
  found$newcombeLow <- max(-1, found$difference - together(second$share - second$low, first$high - first$share))
  found$newcombeHigh <- min(1, found$difference + together(second$high - second$share, first$share - first$low))
  found
}


# 3. The rows, and what counts when --------------------------------------------------------------------------------------

people <- read_rows("people.csv")
cohorts <- read_rows("cohorts.csv")
scales <- read_rows("scales.csv")
questions <- read_rows("questions.csv")
forms <- read_rows("forms.csv")
items <- read_rows("items.csv")
use <- read_rows("use.csv")
meetings <- read_rows("meetings.csv")
attendance <- read_rows("attendance.csv")
flow <- read_rows("flow.csv")
plan <- read_rows("plan.csv")

planned <- function(what) plan$value[plan$what == what]
number_planned <- function(what) as.numeric(planned(what))
LEVEL <- number_planned("confidence")
ANCHOR <- "core-10"

end_is_over <- people$end_is_over == 1
last_day <- setNames(people$last_session_day, people$person)

# Days are counted from a person's first session attended, which is day 0 and never part of the end.
within <- function(rows, occasion, ended) {
  last <- last_day[rows$person]
  switch(occasion,
    "baseline" = rows$day >= -number_planned("baseline_days_before") & rows$day <= 0,
    "end" = rows$day >= pmax(last, 1) & rows$day <= last + number_planned("end_days_after"),
    "follow-up" = rows$day >= ended[rows$person] + number_planned("follow_up_from") &
      rows$day <= ended[rows$person] + number_planned("follow_up_to"))
}

# At the start the last answer counts, later the first. Rows stand in the order in which things were answered.
pick <- function(rows, occasion, ended) {
  inside <- rows[within(rows, occasion, ended), , drop = FALSE]
  inside[!duplicated(inside$person, fromLast = occasion == "baseline"), , drop = FALSE]
}

# The end is the day of somebody's own CORE-10 at the end, or of their group's last session where there is none, or of
# their own first session where that is later.
scored <- forms[!is.na(forms$score), , drop = FALSE]
end_of <- function() {
  at_end <- pick(scored[scored$measure == ANCHOR, , drop = FALSE], "end", last_day)
  ended <- pmax(last_day, 0)
  ended[at_end$person] <- at_end$day
  ended
}
ended <- end_of()

# One row a person, one column a time.
values_at_times <- function(rows, column) {
  values <- matrix(NA_real_, nrow(people), length(OCCASIONS), dimnames = list(people$person, OCCASIONS))
  for (occasion in OCCASIONS) {
    counted <- pick(rows, occasion, ended)
    values[counted$person, occasion] <- counted[[column]]
  }
  values
}

measures <- unique(c(intersect(ANCHOR, scales$measure), scales$measure[scales$current == 1]))
courses <- lapply(setNames(measures, measures),
                  function(measure) values_at_times(scored[scored$measure == measure, , drop = FALSE], "score"))
courses_of_nobody <- matrix(NA_real_, nrow(people), length(OCCASIONS), dimnames = list(people$person, OCCASIONS))
meetings_told <- values_at_times(meetings, "meetings")


# 4. Checks: do the scores follow from the answers, and the times from the days? -----------------------------------------

complaints <- character()
complain <- function(...) complaints <<- c(complaints, sprintf(...))

score_again <- function(scale) {
  of_scale <- as.numeric(strsplit(as.character(scale$items), " ")[[1]])
  rows <- items[items$instrument == scale$instrument & items$version == scale$version & items$item %in% of_scale &
                  !is.na(items$answer), , drop = FALSE]
  asked <- questions[questions$instrument == scale$instrument & questions$version == scale$version, , drop = FALSE]
  question <- asked[match(rows$item, asked$item), , drop = FALSE]
  adds <- ifelse(question$reversed == 1, question$lowest + question$highest - rows$answer, rows$answer)
  form <- paste(rows$person, rows$form)
  sums <- tapply(adds, form, sum)
  answered <- tapply(adds, form, length)
  raw <- if (scale$scoring == "sum") sums * length(of_scale) / answered else sums / answered
  raw[length(of_scale) - answered > scale$may_be_missing] <- NA
  raw * if (is.na(scale$factor)) 1 else scale$factor
}

check_scores <- function() {
  checked <- 0
  for (line in which(is.na(scales$by_table) | scales$by_table == 0)) {
    scale <- scales[line, ]
    given <- forms[forms$measure == scale$measure & forms$version == scale$version, , drop = FALSE]
    again <- score_again(scale)[paste(given$person, given$form)]
    differs <- is.na(again) != is.na(given$score) | (!is.na(again) & abs(again - given$score) > 1e-9)
    if (any(differs)) complain("%d scores of %s do not follow from the answers.", sum(differs), scale$measure)
    checked <- checked + nrow(given)
  }
  checked
}

check_times <- function(rows, kind, usable, what) {
  expected <- rep(NA_character_, nrow(rows))
  rows$line <- seq_len(nrow(rows))
  for (group in split(rows[usable, , drop = FALSE], kind[usable])) {
    for (occasion in OCCASIONS) expected[pick(group, occasion, ended)$line] <- occasion
  }
  differs <- is.na(expected) != is.na(rows$counts_as) | (!is.na(expected) & expected != rows$counts_as)
  if (any(differs)) complain("%d rows of %s count at another time than they say.", sum(differs), what)
}

# Late and leaving early is coming, too.
check_sessions <- function() {
  came <- attendance[attendance$mark %in% c("present", "late", "left-early"), , drop = FALSE]
  differs <- tabulate(match(came$person, people$person), nrow(people)) != people$sessions_attended
  if (any(differs)) complain("%d people came to another number of sessions than attendance.csv says.", sum(differs))
  asked <- cohorts$sessions_to_complete[match(people$cohort, cohorts$cohort)]
  differs <- (people$sessions_attended >= asked) != (people$completed == 1)
  if (any(differs)) complain("%d people have completed and did not come to enough sessions, or the other way round.", sum(differs))
}

scores_checked <- check_scores()
check_sessions()
check_times(forms, forms$measure, !is.na(forms$score), "forms.csv")
check_times(meetings, rep("meetings", nrow(meetings)), rep(TRUE, nrow(meetings)), "meetings.csv")


# 5. The figures ---------------------------------------------------------------------------------------------------------

kept <- new.env()
kept$rows <- list()

# Keeps a list of named figures; those that are not defined are absent.
keep <- function(figures, analysis, measure = "", from = "", to = "", group = "") {
  figures <- figures[vapply(figures, function(value) length(value) == 1 && !is.na(value), logical(1))]
  if (length(figures) > 0) {
    kept$rows[[length(kept$rows) + 1]] <- data.frame(analysis = analysis, measure = measure, from = from, to = to,
      group = group, figure = names(figures), value = as.numeric(unlist(figures)))
  }
}

keep(list(n = nrow(people), women = sum(people$woman == 1, na.rm = TRUE)), "participants")

# Every measure: means, changes, three times, what the change meant for each person, and the start carried forward.
change_means <- function(measure, from, to) {
  scale <- scales[scales$measure == measure & scales$current == 1, ][1, ]
  if (is.na(scale$reliable_change)) return(list())
  sign <- if (scale$direction == "lower-is-better") 1 else -1
  better <- settle(sign * (from - to))
  clinical_before <- if (is.na(scale$cut_off)) rep(FALSE, length(from)) else sign * (from - scale$cut_off) >= 0
  clinical_after <- if (is.na(scale$cut_off)) rep(FALSE, length(to)) else sign * (to - scale$cut_off) >= 0
  much_better <- better >= scale$reliable_change
  much_worse <- -better >= scale$reliable_change
  recovered <- much_better & clinical_before & !clinical_after
  below <- !is.na(scale$cut_off) & !clinical_before
  list(n = length(from), recovered = sum(recovered), improved = sum(much_better & !recovered),
       unchanged = sum(!much_better & !much_worse), worse = sum(much_worse), couldRecover = sum(clinical_before),
       startedBelow = sum(below), belowImproved = sum(below & much_better), belowWorse = sum(below & much_worse))
}

# Start to end and end to follow-up, over the people who have all three values, corrected for there being two.
contrasts <- function(measure, values) {
  spans <- SPANS[1:2]
  ranked <- lapply(spans, function(span) c(list(n = nrow(values)), if (nrow(values) > 0)
    signed_rank(unname(values[, span[1]]), unname(values[, span[2]]))))
  p <- vapply(ranked, function(found) {
    exact <- if (is.null(found$pWilcoxonExact)) found$pWilcoxonNormal else found$pWilcoxonExact
    if (is.null(exact)) NA_real_ else exact
  }, numeric(1))
  # A comparison in which nobody changed was planned all the same.
  holm <- p.adjust(ifelse(is.na(p) & nrow(values) > 0, 1, p), "holm")
  holm[is.na(p)] <- NA
  for (each in seq_along(spans)) {
    keep(c(ranked[[each]], p = p[each], pHolm = holm[each]), "planned-contrast", measure, spans[[each]][1], spans[[each]][2])
  }
}

for (measure in measures) {
  values <- courses[[measure]]
  for (occasion in OCCASIONS) {
    told <- values[!is.na(values[, occasion]), occasion]
    keep(mean_of(unname(told), LEVEL), "mean", measure, occasion)
  }
  for (span in SPANS) {
    both <- complete.cases(values[, span, drop = FALSE])
    keep(paired(unname(values[both, span[1]]), unname(values[both, span[2]]), LEVEL), "change", measure, span[1], span[2])
  }
  keep(friedman(values), "three-times", measure)
  contrasts(measure, values[complete.cases(values), , drop = FALSE])
  both <- complete.cases(values[, c("baseline", "end"), drop = FALSE])
  keep(change_means(measure, values[both, "baseline"], values[both, "end"]), "reliable-change", measure, "baseline", "end")
  # Whose time for an end is not over is neither unchanged nor lost.
  settled <- end_is_over | !is.na(values[, "end"])
  began <- values[settled & !is.na(values[, "baseline"]), , drop = FALSE]
  carried <- ifelse(is.na(began[, "end"]), began[, "baseline"], began[, "end"])
  keep(paired(unname(began[, "baseline"]), unname(carried), LEVEL), "carried-forward", measure, "baseline", "end")
}

# Days of use of somebody's own main substance: the one they named at the start, or else the one with most days then (of
# equally many, the first on the list of substances).
SUBSTANCES <- c("alcohol", "opioids", "crack", "cocaine", "amphetamines", "cannabis", "tobacco", "benzodiazepines",
                "gabapentinoids", "ketamine", "mdma", "synthetic-cannabinoids", "ghb", "solvents", "codeine", "other")

days_of_main <- function() {
  values <- matrix(NA_real_, nrow(people), length(OCCASIONS), dimnames = list(people$person, OCCASIONS))
  if (nrow(use) == 0) return(values)
  asked <- paste(use$person, use$asking)
  named <- asked %in% asked[use$main == 1]
  # Of each asking, the main substance comes first.
  order_of <- order(use$person, use$asking, -use$main, ifelse(is.na(use$days), 1, -use$days), match(use$substance, SUBSTANCES))
  first <- use[order_of, ][!duplicated(asked[order_of]), ]
  start <- pick(first[!is.na(first$days), , drop = FALSE], "baseline", ended)
  values[start$person, "baseline"] <- start$days
  main <- setNames(start$substance, start$person)
  of_main <- use[!is.na(use$days) & use$person %in% names(main), , drop = FALSE]
  of_main <- of_main[of_main$substance == main[of_main$person], , drop = FALSE]
  for (occasion in c("end", "follow-up")) {
    counted <- pick(of_main, occasion, ended)
    values[counted$person, occasion] <- counted$days
  }
  values
}

days_used <- days_of_main()
before <- days_used[, "baseline"]
after <- days_used[, "end"]
known <- !is.na(before) & before > 0 & !is.na(after)
LEAST_FEWER <- number_planned("least_fewer_days")
fewer_use <- before - after >= LEAST_FEWER
keep(wilson(sum(fewer_use[known]), sum(known), LEVEL), "reduced-use", "", "baseline", "end")
keep(list(same = sum(known & abs(after - before) < LEAST_FEWER, na.rm = TRUE),
          more = sum(known & after - before >= LEAST_FEWER, na.rm = TRUE),
          abstinentAtEnd = sum(known & after == 0, na.rm = TRUE), abstinentAtBaseline = sum(before == 0, na.rm = TRUE),
          endNotKnown = sum(!is.na(before) & before > 0 & is.na(after)), baselineNotKnown = sum(is.na(before))),
     "reduced-use", "", "baseline", "end")

# Going to mutual aid, and no day of use: at each time, and from time to time.
attending <- meetings_told >= number_planned("least_meetings")
abstinent <- days_used == 0
for (occasion in OCCASIONS) {
  told <- attending[!is.na(attending[, occasion]), occasion]
  keep(wilson(sum(told), length(told), LEVEL), "mutual-aid", "", occasion)
}
for (what in c("attending", "abstinent")) {
  answers <- if (what == "attending") attending else abstinent
  for (to in c("end", "follow-up")) {
    both <- !is.na(answers[, "baseline"]) & !is.na(answers[, to])
    keep(paired_shares(answers[both, "baseline"], answers[both, to], LEVEL), what, "", "baseline", to)
  }
}

for (what in c("tried_outside", "outside_at_end", "outside_month_later")) {
  told <- people[[what]][!is.na(people[[what]])]
  keep(c(wilson(sum(told), length(told), LEVEL), notKnown = sum(is.na(people[[what]]))), what)
}

# The flow: what follows from the rows about people, and that every arrow adds up.
score_10 <- if (ANCHOR %in% measures) courses[[ANCHOR]] else courses_of_nobody
came <- list(research = nrow(people), baseline = sum(!is.na(score_10[, "baseline"])),
             end = sum(complete.cases(score_10[, c("baseline", "end"), drop = FALSE])),
             `follow-up` = sum(complete.cases(score_10)))
steps <- unique(flow$to_step)
for (step in steps) {
  arrow <- flow[flow$to_step == step, , drop = FALSE]
  on <- arrow$people[is.na(arrow$reason)]
  keep(list(before = sum(arrow$people), after = if (step %in% names(came)) came[[step]] else on), "flow", "", step)
  if (step != steps[1] && sum(arrow$people) != earlier) complain("The flow to %s does not begin where the one before it ends.", step)
  earlier <- on
}

delivered <- c(held = "held", withRecord = "with_record", steps = "steps", covered = "covered", shortened = "shortened",
               leftOut = "left_out", notSaid = "not_said", timed = "timed", minutes = "minutes", planned = "planned_minutes")
keep(lapply(delivered, function(column) sum(cohorts[[column]])), "delivered")

# Those who have the primary measure at the start and the end, against everybody else whose time for an end is over.
PRIMARY <- planned("primary_measure")
primary <- if (PRIMARY %in% measures) courses[[PRIMARY]] else courses_of_nobody
stayed <- complete.cases(primary[, c("baseline", "end"), drop = FALSE])
gone <- !stayed & end_is_over
keep(list(completers = sum(stayed), others = sum(gone)), "drop-out")

at_start <- function(which) {
  told <- primary[which, "baseline"]
  unname(told[!is.na(told)])
}
keep(mean_of(at_start(stayed), LEVEL), "drop-out-score", group = "completers")
keep(mean_of(at_start(gone), LEVEL), "drop-out-score", group = "others")
keep(mann_whitney(at_start(stayed), at_start(gone)), "drop-out-score")

fisher <- function(first, second) {
  if (first$n == 0 || second$n == 0) return(list())
  list(pFisher = fisher.test(matrix(c(first$k, first$n - first$k, second$k, second$n - second$k), 2))$p.value)
}
share_of <- function(answers) wilson(sum(answers, na.rm = TRUE), sum(!is.na(answers)), LEVEL)
at_drop_out <- list(women = people$woman == 1, attending = unname(attending[, "baseline"]))
for (what in names(at_drop_out)) {
  first <- share_of(at_drop_out[[what]][stayed])
  second <- share_of(at_drop_out[[what]][gone])
  keep(first, paste0("drop-out-", what), group = "completers")
  keep(second, paste0("drop-out-", what), group = "others")
  keep(fisher(first, second), paste0("drop-out-", what))
}

# Whether people who had more of the programme changed more.
doses <- list(sessions = people$sessions_attended, delivered = people$steps_covered, meetings = people$meetings_visited)
primary_change <- unname(primary[, "end"] - primary[, "baseline"])
for (what in names(doses)) {
  known_dose <- !is.na(doses[[what]]) & !is.na(primary_change)
  keep(spearman(doses[[what]][known_dose], primary_change[known_dose], LEVEL), paste0("dose-", what), PRIMARY, "baseline", "end")
}

# Groups beside each other, each against all the others together.
cohort_of <- match(people$cohort, cohorts$cohort)
groupings <- list(cohort = people$cohort, site = cohorts$site[cohort_of], period = cohorts$starts[cohort_of],
                  route = people$route)
fewer_known <- ifelse(known, fewer_use, NA)
compare_groups <- function(by, group) {
  group <- ifelse(is.na(group), "not-known", group)
  own_name <- paste0("compare-", by)
  others_name <- paste0(own_name, "-others")
  for (one in unique(group)) {
    inside <- group == one
    keep(list(people = sum(inside)), own_name, group = one)
    fewer_in <- share_of(fewer_known[inside])
    keep(fewer_in, own_name, "reduced-use", "baseline", "end", one)
    keep(difference_of_shares(fewer_in, share_of(fewer_known[!inside])), others_name, "reduced-use", "baseline", "end", one)
    attending_in <- share_of(attending[inside, "end"])
    keep(attending_in, own_name, "mutual-aid", "", "end", one)
    keep(difference_of_shares(attending_in, share_of(attending[!inside, "end"])), others_name, "mutual-aid", "", "end", one)
    for (measure in measures) {
      values <- courses[[measure]]
      both <- unname(complete.cases(values[, c("baseline", "end"), drop = FALSE]))
      from <- unname(values[, "baseline"])
      to <- unname(values[, "end"])
      keep(paired_t(from[inside & both], to[inside & both], LEVEL), own_name, measure, "baseline", "end", one)
      keep(welch((to - from)[inside & both], (to - from)[!inside & both], LEVEL), others_name, measure, "baseline", "end", one)
    }
  }
}
for (by in names(groupings)) compare_groups(by, groupings[[by]])


# 6. What came of it -----------------------------------------------------------------------------------------------------

figures <- do.call(rbind, kept$rows)
KEY <- c("analysis", "measure", "from", "to", "group", "figure")
written <- figures
written$value <- formatC(figures$value, digits = 17, format = "g", decimal.mark = ".")
write.csv(written, file.path(FOLDER, "figures-r.csv"), row.names = FALSE, na = "")

key_of <- function(rows) do.call(paste, c(lapply(rows[KEY], function(part) ifelse(is.na(part), "", part)), sep = " | "))
theirs <- read.csv(file.path(FOLDER, "figures-mafs.csv"), colClasses = "character", na.strings = NULL, encoding = "UTF-8",
                   check.names = FALSE)
names(theirs)[1] <- without_mark(names(theirs)[1])
theirs$value <- as.numeric(theirs$value)
own <- setNames(figures$value, key_of(figures))
mafs <- setNames(theirs$value, key_of(theirs))

number <- function(value, digits = 4) formatC(value, digits = digits, format = "g", decimal.mark = ".")

show_changes <- function() {
  for (measure in measures) for (span in SPANS) {
    of <- function(figure) unname(own[paste("change", measure, span[1], span[2], "", figure, sep = " | ")])
    if (is.na(of("n")) || of("n") == 0) next
    cat(sprintf("%-24s %-9s to %-9s  n %4d   %8s -> %8s   change %8s", measure, span[1], span[2], as.integer(of("n")),
                number(of("meanFrom")), number(of("meanTo")), number(of("meanChange"))))
    if (!is.na(of("ciLow"))) cat(sprintf("  (%s to %s)  p %s", number(of("ciLow")), number(of("ciHigh")), number(of("pT"), 3)))
    cat("\n")
  }
}

cat("People in the study:", nrow(people), "\n\n")
show_changes()
cat("\nUsed on fewer days at the end:", sum(fewer_use[known]), "of", sum(known), "\n")
for (occasion in OCCASIONS) {
  cat("Going to mutual aid,", occasion, ":", sum(attending[, occasion], na.rm = TRUE), "of",
      sum(!is.na(attending[, occasion])), "\n")
}
cat("\nScores worked out anew from the items:", scores_checked, "\n")

compare <- function() {
  together <- union(names(own), names(mafs))
  r <- own[together]
  m <- mafs[together]
  apart <- abs(r - m) / pmax(abs(r), abs(m))
  # Next to an exact zero, the last digits of a double are no difference.
  apart[r == m | (pmin(abs(r), abs(m)) == 0 & pmax(abs(r), abs(m)) < 1e-11)] <- 0
  differs <- is.na(apart) | apart > TOLERANCE
  list(names = together, r = unname(r), mafs = unname(m), apart = unname(apart), differs = unname(differs))
}
found <- compare()
if (anyDuplicated(names(own)) > 0 || anyDuplicated(names(mafs)) > 0) complain("A figure is there twice.")
for (each in which(found$differs)) {
  complain("%s: here %s, in MAFS %s.", found$names[each], formatC(found$r[each], digits = 17, format = "g", decimal.mark = "."),
           formatC(found$mafs[each], digits = 17, format = "g", decimal.mark = "."))
}
if (length(complaints) == 0) {
  cat(sprintf("All %d figures equal (largest relative difference %s).\n", length(found$names), number(max(found$apart), 2)))
} else {
  cat(complaints, sep = "\n")
  cat(sprintf("%d of %d figures differ.\n", sum(found$differs), length(found$names)))
  if (interactive()) stop("Not every figure is equal.") else quit(status = 1, save = "no")
}
