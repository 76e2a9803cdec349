import type { teachWelcome as english } from '../en/teach-welcome.ts';
import type { AreaIn } from '../translated.ts';

export const teachWelcome: AreaIn<typeof english> = {
  'teach.welcome': '欢迎，{name}。你的班级准备好了。',
  'teach.welcome-lead': '{students} 名学生，{objectives} 个目标。还没有人按过。',
  'teach.welcome-lead-brought':
    '{students} 名学生，{objectives} 个目标。本班还没有人按过；在别处越过的线，这里也算。',
  'teach.welcome-nobody': '班里还没有人。先添加名单，再发 PIN 卡，第一个按下的学生就会出现在这里。',
  'teach.welcome-code': '学生用这个班级码进入：',
  'teach.welcome-names': '添加你的学生',
  'teach.welcome-names-lead': '输入姓名或粘贴名单，每行一个',
  'teach.add-names': '添加姓名',
  'teach.welcome-track': '选择学习路径',
  'teach.welcome-track-lead': '它的目标组成班级表和每个人的路径',
  'teach.welcome-no-track': '班级选好学习路径后，学生就能看到自己的进度。',
  'teach.welcome-cards': '发 PIN 卡',
  'teach.welcome-cards-lead': '每名学生一张，每页八张',
  'teach.pin-cards': 'PIN 卡',
  'teach.welcome-wall': '把大屏投出来',
  'teach.welcome-wall-lead': '在你另作选择之前，只显示姓名缩写',
  'teach.welcome-done': '已完成。',
  'teach.welcome-made': '创建班级',
  'teach.welcome-made-lead': '已完成：班级码、队伍和班级表都有了',
  'teach.welcome-made-no-code': '已完成：队伍和班级表都有了；班级码请在班级页面生成',
  'teach.welcome-try': '当一分钟学生',
  'teach.welcome-try-lead': '先按“准备好展示”，再评价自己',
  'teach.try-it': '试一试',
};
