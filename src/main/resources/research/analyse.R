# Repeats, from the rows about people, every figure that MAFS shows on its Outcomes page.
#
#   Rscript analyse.R          in the folder of the unpacked files
#   source("analyse.R")        from an R session whose working folder it is
#
# It needs R 4.2 or later and no packages. It writes figures-r.csv, prints a summary, and compares what it found with
# figures-mafs.csv, which holds the same figures as MAFS worked them out. It ends with an error when one differs.
# Where R has a function of its own, that function is used; the few others stand in the second part.

TOLERANCE <- 1e-9
OCCASIONS <- c("baseline", "end", "follow-up")
SPANS <- list(c("baseline", "end"), c("end", "follow-up"), c("baseline", "follow-up"))


# 1. Reading -----------------------------------------------------------------------------------------------------------

script_folder <- function() {
  given <- grep("^--file=", commandArgs(FALSE), value = TRUE)
  if (file.exists("people.csv") || length(given) == 0) "." else dirname(sub("^--file=", "", given[1]))
}

FOLDER <- script_folder()

# An empty cell is a value that is not known: NA, never 0. Columns whose every value is a number become numbers.
read_rows <- function(name) {
  rows <- read.csv(file.path(FOLDER, name), colClasses = "character", na.strings = "", encoding = "UTF-8",
                   check.names = FALSE, strip.white = FALSE)
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
  change <- change[change != 0]
  if (length(change) == 0) return(list())
  ranks <- rank(abs(change))
  up <- sum(ranks[change > 0])
  found <- list(wilcoxonW = up)
  if (length(change) <= MOST_FOR_EXACT) found$pWilcoxonExact <- signed_rank_exact(ranks, up)
  found$pWilcoxonNormal <- suppressWarnings(wilcox.test(change, exact = FALSE, correct = TRUE))$p.value
  # In the middle itself the continuity correction would reach beyond it.
  if (2 * up == sum(ranks)) found$pWilcoxonNormal <- 1
  found$rankBiserial <- (2 * up - sum(ranks)) / sum(ranks)
  found
}

# Hedges' exact correction.
hedges <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)

paired <- function(from, to, level) {
  found <- list(n = length(from))
  if (length(from) == 0) return(found)
  change <- to - from
  found$meanFrom <- mean(from)
  found$meanTo <- mean(to)
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
    spread <- (sd(from) + sd(to)) / 2
    if (spread > 1e-9) found$dav <- mean(change) / spread
  }
  c(found, signed_rank(from, to))
}

wilson <- function(k, n, level) {
  found <- list(k = k, n = n)
  if (n == 0) return(found)
  interval <- suppressWarnings(prop.test(k, n, conf.level = level, correct = FALSE))$conf.int
  found$share <- k / n
  found$low <- if (k == 0) 0 else interval[1]
  found$high <- if (k == n) 1 else interval[2]
  found
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
flow <- read_rows("flow.csv")
plan <- read_rows("plan.csv")

planned <- function(what) plan$value[plan$what == what]
number_planned <- function(what) as.numeric(planned(what))
LEVEL <- number_planned("confidence")
ANCHOR <- "core-10"

last_day <- setNames(people$last_session_day, people$person)

# Days are counted from a person's first session attended, which is day 0.
within <- function(rows, occasion, ended) {
  last <- last_day[rows$person]
  switch(occasion,
    "baseline" = rows$day >= -number_planned("baseline_days_before") & rows$day <= 0,
    "end" = rows$day >= last & rows$day <= last + number_planned("end_days_after"),
    "follow-up" = rows$day >= ended[rows$person] + number_planned("follow_up_from") &
      rows$day <= ended[rows$person] + number_planned("follow_up_to"))
}

# At the start the last answer counts, later the first. Rows stand in the order in which things were answered.
pick <- function(rows, occasion, ended) {
  inside <- rows[within(rows, occasion, ended), , drop = FALSE]
  inside[!duplicated(inside$person, fromLast = occasion == "baseline"), , drop = FALSE]
}

# The end is the day of somebody's own CORE-10 at the end, or of their group's last session where there is none.
scored <- forms[!is.na(forms$score), , drop = FALSE]
end_of <- function() {
  at_end <- pick(scored[scored$measure == ANCHOR, , drop = FALSE], "end", last_day)
  ended <- last_day
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

measures <- unique(scales$measure[scales$current == 1])
courses <- lapply(setNames(measures, measures),
                  function(measure) values_at_times(scored[scored$measure == measure, , drop = FALSE], "score"))
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

check_times <- function(rows, what) {
  expected <- rep(NA_character_, nrow(rows))
  rows$line <- seq_len(nrow(rows))
  for (group in split(rows, rows$measure)) {
    usable <- group[group$usable, , drop = FALSE]
    for (occasion in OCCASIONS) expected[pick(usable, occasion, ended)$line] <- occasion
  }
  differs <- is.na(expected) != is.na(rows$counts_as) | (!is.na(expected) & expected != rows$counts_as)
  if (any(differs)) complain("%d rows of %s count at another time than they say.", sum(differs), what)
}

scores_checked <- check_scores()
check_times(transform(forms, usable = !is.na(score)), "forms.csv")
check_times(transform(meetings, measure = rep("meetings", nrow(meetings)), usable = rep(TRUE, nrow(meetings))), "meetings.csv")


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
