import type { Command } from './command.ts'
import { auditAnswer } from './commands/auditAnswer.ts'
import { auditList } from './commands/auditList.ts'
import { auditReport } from './commands/auditReport.ts'
import { bookingsCheck } from './commands/bookingsCheck.ts'
import { bookingsImport } from './commands/bookingsImport.ts'
import { bookingsList } from './commands/bookingsList.ts'
import { calendarAdd } from './commands/calendarAdd.ts'
import { calendarSet } from './commands/calendarSet.ts'
import { calendarShow } from './commands/calendarShow.ts'
import { calendarTown } from './commands/calendarTown.ts'
import { demo } from './commands/demo.ts'
import { directoryCheck } from './commands/directoryCheck.ts'
import { directoryImport } from './commands/directoryImport.ts'
import { documentsAdd } from './commands/documentsAdd.ts'
import { documentsDecide } from './commands/documentsDecide.ts'
import { documentsList } from './commands/documentsList.ts'
import { documentsShow } from './commands/documentsShow.ts'
import { documentsUndo } from './commands/documentsUndo.ts'
import { documentsWhy } from './commands/documentsWhy.ts'
import { guarantee } from './commands/guarantee.ts'
import { health } from './commands/health.ts'
import { proceduresList } from './commands/proceduresList.ts'
import { proceduresProof } from './commands/proceduresProof.ts'
import { proceduresResume } from './commands/proceduresResume.ts'
import { proceduresShow } from './commands/proceduresShow.ts'
import { proceduresStop } from './commands/proceduresStop.ts'
import { queuesAdd } from './commands/queuesAdd.ts'
import { queuesCancel } from './commands/queuesCancel.ts'
import { queuesList } from './commands/queuesList.ts'
import { recognitionAliases, recognitionAliasesRemove } from './commands/recognitionAliases.ts'
import {
  recognitionActivate,
  recognitionEvaluate,
  recognitionModels,
  recognitionTrain,
} from './commands/recognitionModels.ts'
import { recognitionReplay } from './commands/recognitionReplay.ts'
import { robotNew, robotTest } from './commands/robotNew.ts'
import { robotApprove, robotRelease, robotReleases, robotRollback } from './commands/robotReleases.ts'
import { robotDryRun, robotRun } from './commands/robotRun.ts'
import { robotsPause, robotsResume, robotsStop } from './commands/robotsHold.ts'
import { robotsList } from './commands/robotsList.ts'
import { robotsTriggers } from './commands/robotsTriggers.ts'
import { runsAlerts } from './commands/runsAlerts.ts'
import { runsFailures } from './commands/runsFailures.ts'
import { runsList } from './commands/runsList.ts'
import { runsRepeat } from './commands/runsRepeat.ts'
import { runsSettle } from './commands/runsSettle.ts'
import { runsShow } from './commands/runsShow.ts'
import { secretsAudit, secretsList } from './commands/secretsList.ts'
import { secretsRemove } from './commands/secretsRemove.ts'
import { secretsRotateKey } from './commands/secretsRotateKey.ts'
import { secretsRotate, secretsSet } from './commands/secretsSet.ts'
import { start } from './commands/start.ts'
import { systemsList } from './commands/systemsList.ts'
import { systemsSet } from './commands/systemsSet.ts'
import { systemsUnwindow, systemsWindow, systemsWindows } from './commands/systemsWindows.ts'
import { tasksDecide } from './commands/tasksDecide.ts'
import { tasksList } from './commands/tasksList.ts'
import { workersList } from './commands/workersList.ts'
import { workersStart } from './commands/workersStart.ts'

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  start,
  demo,
  documentsAdd,
  documentsList,
  documentsShow,
  documentsWhy,
  documentsDecide,
  documentsUndo,
  directoryImport,
  directoryCheck,
  bookingsImport,
  bookingsList,
  bookingsCheck,
  proceduresList,
  proceduresShow,
  proceduresProof,
  proceduresStop,
  proceduresResume,
  guarantee,
  auditList,
  auditAnswer,
  auditReport,
  recognitionReplay,
  recognitionTrain,
  recognitionEvaluate,
  recognitionActivate,
  recognitionModels,
  recognitionAliasesRemove,
  recognitionAliases,
  robotNew,
  robotTest,
  robotRun,
  robotDryRun,
  robotRelease,
  robotApprove,
  robotRollback,
  robotReleases,
  robotsList,
  robotsTriggers,
  robotsPause,
  robotsStop,
  robotsResume,
  queuesAdd,
  queuesList,
  queuesCancel,
  runsList,
  runsFailures,
  runsAlerts,
  runsShow,
  runsRepeat,
  runsSettle,
  tasksList,
  tasksDecide,
  secretsList,
  secretsSet,
  secretsRotate,
  secretsRemove,
  secretsRotateKey,
  secretsAudit,
  systemsList,
  systemsSet,
  systemsWindows,
  systemsWindow,
  systemsUnwindow,
  workersStart,
  workersList,
  calendarTown,
  calendarSet,
  calendarShow,
  calendarAdd,
  health,
]
